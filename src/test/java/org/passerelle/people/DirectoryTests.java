package org.passerelle.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.CountryGroups;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.shared.PlainWords;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.Siret;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DirectoryTests {

    @Autowired
    private Organisations organisations;

    @Autowired
    private Posts posts;

    @Autowired
    private People people;

    @Autowired
    private CountryGroups groups;

    @Test
    void findsAnOrganisationByItsKeyItsSiretAndItsNameWithoutAccents() {
        OrganisationId id = organisations.create(Actor.clockwork(), brevalle("BRE", "21990101400015"));

        assertThat(organisations.byKey("BRE")).map(Organisation::id).hasValue(id);
        assertThat(organisations.bySiret("21990101400015"))
                .map(Organisation::id)
                .hasValue(id);
        assertThat(organisations.search("BREVALLE", 0, 10))
                .extracting(Organisation::id)
                .containsExactly(id);
        assertThat(organisations.search("100%", 0, 10)).isEmpty();
        assertThat(organisations.count("")).isEqualTo(1);
        assertThat(organisations.regions()).containsExactly("Région fictive B");
    }

    @Test
    void listsOrganisationsAsAFrenchDictionaryDoesOnEveryPage() {
        Actor editor = editor();
        List.of("Communauté de Brévalle", "Communauté Zèle", "Communauté d’Étolles", "Communauté d’Arvay")
                .forEach(name -> organisations.introduce(editor, abroad(name)));

        List<Organisation> first = organisations.page("communauté", Optional.empty(), 2);
        assertThat(organisations.search("communauté", 0, 10))
                .extracting(Organisation::name)
                .containsExactly(
                        "Communauté d’Arvay", "Communauté d’Étolles", "Communauté de Brévalle", "Communauté Zèle");
        assertThat(first).extracting(Organisation::name).containsExactly("Communauté d’Arvay", "Communauté d’Étolles");
        assertThat(organisations.page("communauté", Optional.of(first.get(1)), 10))
                .extracting(Organisation::name)
                .containsExactly("Communauté de Brévalle", "Communauté Zèle");
    }

    @Test
    void listsPeopleWithTheirAccentsInPlace() {
        List.of("Zoé Lambert", "Élodie Arnaud", "Frédéric Noël", "Eric Petit")
                .forEach(name -> people.create(Actor.clockwork(), officer(name)));

        assertThat(people.withRole(Role.CASE_OFFICER))
                .extracting(Person::name)
                .containsExactly("Élodie Arnaud", "Eric Petit", "Frédéric Noël", "Zoé Lambert");
    }

    @Test
    void refusesASecondOrganisationWithTheSameSiret() {
        organisations.create(Actor.clockwork(), brevalle("BRE", "21990101400015"));

        assertRefused(
                () -> organisations.create(Actor.clockwork(), brevalle("BR2", "21990101400015")),
                RefusalCode.INVALID_VALUE);
        assertRefused(
                () -> organisations.create(Actor.clockwork(), brevalle("BRE", "22990001400015")),
                RefusalCode.INVALID_VALUE);
    }

    @Test
    void letsAnApplicantEnterAPartnerOnce() {
        Actor editor = editor();
        OrganisationId id = organisations.introduce(editor, abroad("Commune de Kédougou"));

        Organisation entered = organisations.get(id);
        assertThat(entered.city()).isEqualTo("Kédougou");
        assertThat(entered.seat()).isEqualTo("Kédougou");
        assertThat(entered.key()).startsWith("COMMUNEDEKED-");
        assertThatThrownBy(() -> organisations.introduce(editor, abroad("commune de KEDOUGOU")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.findings()).singleElement().satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("ORGANISATION_KNOWN");
                        assertThat(finding.evidence())
                                .containsEntry("id", id.toString())
                                .containsEntry("name", "Commune de Kédougou");
                    });
                });
        assertThat(organisations.introduce(
                        editor,
                        new Newcomer(
                                OrganisationKind.FOREIGN_AUTHORITY,
                                "Commune de Kédougou",
                                CountryCode.of("ML"),
                                "",
                                "Kédougou",
                                "")))
                .isNotEqualTo(id);
    }

    @Test
    void checksTheSiretOfAFrenchPartnerAndWhoHasItAlready() {
        Actor editor = editor();
        OrganisationId id = organisations.create(Actor.clockwork(), brevalle("BRE", "21990101400015"));

        assertThat(codes(editor, french("Ville neuve", "21990101400016"))).containsExactly("ORGANISATION_SIRET");
        assertThat(codes(editor, french("Ville neuve", ""))).containsExactly("ORGANISATION_SIRET");
        assertThat(codes(editor, french("Ville neuve", "219 901 014 00015"))).containsExactly("ORGANISATION_KNOWN");
        assertThat(organisations.find(id)).isPresent();
        assertThat(organisations.count("neuve")).isZero();
    }

    @Test
    void proposesThoseWrittenAlikeInTheSameCountry() {
        Actor editor = editor();
        OrganisationId id = organisations.introduce(editor, abroad("Commune de Kédougou"));
        organisations.introduce(editor, abroad("Commune de Ziguinchor"));

        assertThat(organisations.alike("Ville de Kedugou", CountryCode.of("SN")))
                .extracting(Organisation::id)
                .containsExactly(id);
        assertThat(organisations.alike("Ville de Kedugou", CountryCode.of("ML")))
                .isEmpty();
        assertThat(organisations.alike("Commune de Tambacounda", CountryCode.of("SN")))
                .isEmpty();
        assertThat(organisations.lookUp("Kedugou", 10))
                .extracting(Organisation::id)
                .containsExactly(id);
    }

    @Test
    void givesAFrenchPartnerTheCodesOfTheRegister() {
        OrganisationId id = organisations.introduce(editor(), french("Commune de Quimper", "21290232400012"));

        Organisation quimper = organisations.get(id);
        assertThat(quimper.inseeCode()).isEqualTo("29232");
        assertThat(quimper.region()).isEqualTo("53");
        assertThat(organisations.regionLabel(quimper)).isEqualTo("Bretagne (53)");
        assertThat(quimper.seat()).isEqualTo("29000 Quimper");
    }

    @Test
    void takesAUniversityAbroadAsAPartnerAndNeverAsALead() {
        OrganisationId id = organisations.introduce(
                editor(),
                new Newcomer(
                        OrganisationKind.UNIVERSITY, "Université fictive", CountryCode.of("SN"), "", "Ziguinchor", ""));

        assertThat(organisations.get(id).kind().canLead()).isFalse();
        assertThat(OrganisationKind.GIP.canLead()).isTrue();
    }

    @Test
    void saysWhatIsMissingOfAPartner() {
        Actor editor = editor();
        assertThat(codes(editor, new Newcomer(null, "", null, "", "", "")))
                .hasSize(4)
                .containsOnly("ORGANISATION_INCOMPLETE");
        assertThat(codes(
                        editor,
                        new Newcomer(OrganisationKind.COMMUNE, "Commune", CountryCode.of("SN"), "", "Dakar", "")))
                .containsExactly("ORGANISATION_KIND");
    }

    private static Profile officer(String name) {
        String login = PlainWords.of(name).replace(' ', '.');
        return new Profile(
                login,
                name,
                login + "@exemple.invalid",
                Language.FR,
                Set.of(Role.CASE_OFFICER),
                null,
                null,
                null,
                null);
    }

    private Actor editor() {
        OrganisationId own = organisations.create(Actor.clockwork(), brevalle("OWN", "22990001400015"));
        return people.actor(people.create(
                Actor.clockwork(),
                new Profile(
                        "editrice",
                        "Éditrice (fictive)",
                        "e@exemple.fr",
                        Language.FR,
                        Set.of(Role.APPLICANT_EDITOR),
                        own,
                        null,
                        null,
                        null)));
    }

    private List<String> codes(Actor editor, Newcomer newcomer) {
        try {
            organisations.introduce(editor, newcomer);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.findings().stream().map(finding -> finding.code()).toList();
        }
    }

    private static Newcomer abroad(String name) {
        return new Newcomer(OrganisationKind.FOREIGN_AUTHORITY, name, CountryCode.of("SN"), "", "Kédougou", "");
    }

    private static Newcomer french(String name, String siret) {
        return new Newcomer(OrganisationKind.COMMUNE, name, CountryCode.of("FR"), " 29000 ", "Quimper", siret);
    }

    @Test
    void findsThePostThatAnswersForACountry() {
        Post dakar = new Post("DAKAR", "Ambassade à Dakar", countries("SN", "GM"), Post.Status.OPEN);
        posts.save(Actor.clockwork(), dakar);
        posts.save(Actor.clockwork(), new Post("DAKAR", "Ambassade à Dakar", countries("SN"), Post.Status.SUSPENDED));

        assertThat(posts.byCountry(CountryCode.of("SN"))).hasSize(1).noneMatch(Post::isOpen);
        assertThat(posts.byCountry(CountryCode.of("GM"))).isEmpty();
        assertThat(posts.byKey("DAKAR")).isPresent();
        assertThat(posts.all()).hasSize(1);
    }

    @Test
    void findsThePostThatAnswersForAPartOfACountryOrFromAbroad() {
        Post quebec = new Post(
                "QUEBEC",
                "Consulat général à Québec",
                List.of(),
                List.of(new Post.Area(CountryCode.of("CA"), "CA-QC")),
                countries("PM"),
                Post.Status.OPEN);
        posts.save(Actor.clockwork(), quebec);

        assertThat(posts.byCountry(CountryCode.of("CA"))).containsExactly(quebec);
        assertThat(posts.byCountry(CountryCode.of("PM"))).containsExactly(quebec);
    }

    @Test
    void makesAnActorOfAPerson() {
        OrganisationId lead = organisations.create(Actor.clockwork(), brevalle("BRE", "21990101400015"));
        PersonId id = people.create(Actor.clockwork(), signatory("signataire", "s@exemple.fr", lead));

        Actor actor = people.actorByLogin("Signataire");

        assertThat(actor.person()).isEqualTo(id);
        assertThat(actor.belongsTo(lead)).isTrue();
        assertThat(actor.is(Role.APPLICANT_SIGNATORY)).isTrue();
        assertThat(people.signatoriesOf(lead)).extracting(Person::login).containsExactly("signataire");
    }

    @Test
    void refusesAPersonWhoseRoleLacksItsBodyOrWhoseLoginIsTaken() {
        OrganisationId lead = organisations.create(Actor.clockwork(), brevalle("BRE", "21990101400015"));
        people.create(Actor.clockwork(), signatory("signataire", "s@exemple.fr", lead));

        assertRefused(
                () -> people.create(Actor.clockwork(), signatory("autre", "a@exemple.fr", null)),
                RefusalCode.INVALID_VALUE);
        assertRefused(
                () -> people.create(Actor.clockwork(), signatory("SIGNATAIRE", "b@exemple.fr", lead)),
                RefusalCode.INVALID_VALUE);
        assertRefused(
                () -> people.create(Actor.clockwork(), signatory("autre", "S@exemple.fr", lead)),
                RefusalCode.INVALID_VALUE);
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseChangedFirst() {
        OrganisationId lead = organisations.create(Actor.clockwork(), brevalle("BRE", "21990101400015"));
        PersonId id = people.create(Actor.clockwork(), signatory("signataire", "s@exemple.fr", lead));
        Profile both = people.get(id).profile().withRoles(Set.of(Role.APPLICANT_EDITOR, Role.APPLICANT_SIGNATORY));

        people.update(Actor.clockwork(), id, 1, both);

        assertThat(people.get(id).roles()).hasSize(2);
        assertRefused(() -> people.update(Actor.clockwork(), id, 1, both), RefusalCode.STALE_VERSION);
    }

    @Test
    void leavesTheDisabledOutOfARole() {
        OrganisationId lead = organisations.create(Actor.clockwork(), brevalle("BRE", "21990101400015"));
        PersonId id = people.create(Actor.clockwork(), signatory("signataire", "s@exemple.fr", lead));

        people.disable(Actor.clockwork(), id);

        assertThat(people.signatoriesOf(lead)).isEmpty();
        assertThat(people.get(id).status()).isEqualTo(Person.Status.DISABLED);
    }

    @Test
    void knowsTheGroupOfACountryOnADay() {
        CountryCode benin = CountryCode.of("BJ");
        groups.save(
                Actor.clockwork(),
                new CountryGroups.Entry(benin, LocalDate.of(2030, 1, 1), CountryGroup.ODA_OTHER, "essai"));

        assertThat(groups.on(benin, LocalDate.of(2027, 1, 4))).hasValue(CountryGroup.LDC);
        assertThat(groups.on(benin, LocalDate.of(2030, 1, 1))).hasValue(CountryGroup.ODA_OTHER);
        assertThat(groups.on(CountryCode.of("JP"), LocalDate.of(2027, 1, 4))).hasValue(CountryGroup.NON_ODA);
        assertThat(groups.on(CountryCode.of("TW"), LocalDate.of(2027, 1, 4))).isEmpty();
    }

    private static void assertRefused(Runnable act, RefusalCode code) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private static List<CountryCode> countries(String... codes) {
        return List.of(codes).stream().map(CountryCode::of).toList();
    }

    private static Profile signatory(String login, String email, OrganisationId organisation) {
        return new Profile(
                login,
                "Signataire (fictif)",
                email,
                Language.FR,
                Set.of(Role.APPLICANT_SIGNATORY),
                organisation,
                null,
                null,
                null);
    }

    private static Organisation brevalle(String key, String siret) {
        return new Organisation(
                OrganisationId.random(),
                key,
                OrganisationKind.COMMUNE,
                null,
                "Commune de Brévalle (fictive)",
                CountryCode.of("FR"),
                new Siret(siret),
                "Région fictive B",
                "99101",
                null,
                true);
    }
}
