package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.people.Actor;
import org.passerelle.people.Members;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Organisations;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.shared.Siret;
import org.springframework.beans.factory.annotation.Autowired;

/** What ties a person to a dossier is read from the data, each kind with its weight. */
@IntegrationTest
class TiesTests {

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    @Autowired
    Conflicts conflicts;

    @Autowired
    DossierFile file;

    @Autowired
    Ties ties;

    @Autowired
    StandingTies standing;

    @Autowired
    Dossiers dossiers;

    CallId call;

    DossierId dossier;

    @WalkedOnce
    void aSubmittedDossier() {
        call = trade.openCall("AAP-2027-TEST");
        dossier = trade.submitted(call);
    }

    @Test
    void closesTheDossierToThePeopleOfItsLeadAndOfItsPartners() {
        Actor ofLead = reviewer("lead", trade.organisation("BRE"), "lead@ailleurs.fr");
        Actor ofPartner = reviewer("partner", trade.organisation("TAN"), "partner@ailleurs.fr");

        assertThat(kinds(ofLead)).containsExactly("HARD ORGANISATION", "SOFT SAME_REGION");
        assertThat(kinds(ofPartner)).containsExactly("HARD ORGANISATION");
        assertThat(conflicts.isClosed(ofPartner, dossier)).isTrue();
        assertThat(conflicts.closedTo(ofLead)).containsExactly(dossier);
    }

    @Test
    void staysClosedForThreeYearsToWhoLeftOneOfThem() {
        Actor employed = reviewer("employee", trade.organisation("TAN"), "employee@ailleurs.fr");
        Actor elected = people.actor(people.create(
                Actor.clockwork(), profile("elue", "BRE", "elue@ailleurs.fr", Role.APPLICANT_EDITOR, Role.REVIEWER)));
        Person before = people.get(employed.personId());
        people.update(
                Actor.clockwork(),
                before.id(),
                before.version(),
                new Profile(
                        before.login(),
                        before.name(),
                        before.email(),
                        Language.FR,
                        before.roles(),
                        null,
                        null,
                        null,
                        null));
        members.remove(trade.actor("signatory"), elected.personId());

        assertThat(conflicts.between(employed.personId(), dossier))
                .singleElement()
                .satisfies(tie -> {
                    assertThat(tie.kind()).isEqualTo(TieKind.ORGANISATION);
                    assertThat(tie.until()).isEqualTo(Trade.OPENS.plusDays(1).toLocalDate());
                });
        assertThat(conflicts.isClosed(people.actor(elected.personId()), dossier))
                .isTrue();

        trade.at(Trade.OPENS.plusDays(1).plusYears(3));
        assertThat(conflicts.isClosed(people.actor(elected.personId()), dossier))
                .isTrue();
        trade.at(Trade.OPENS.plusDays(2).plusYears(3));
        assertThat(kinds(employed)).isEmpty();
        assertThat(conflicts.isClosed(people.actor(elected.personId()), dossier))
                .isFalse();
    }

    @Test
    void closesItToTheSameLegalPersonUnderAnotherNumber() {
        OrganisationId service = organisation("BRE2", "21990101400023", "Région fictive A");

        assertThat(kinds(reviewer("siren", service, "siren@ailleurs.fr"))).containsExactly("HARD SAME_SIREN");
    }

    @Test
    void closesItToTheDomainOfAParticipantAndNotToThatOfAProvider() {
        people.create(Actor.clockwork(), profile("mairie", "BRE", "mairie@brevalle.fr", Role.APPLICANT_EDITOR));
        people.create(Actor.clockwork(), profile("chez.soi", "BRE", "chez.soi@orange.fr", Role.APPLICANT_EDITOR));

        assertThat(kinds(reviewer("domaine", null, "quelqu.un@Brevalle.fr"))).containsExactly("HARD MAIL_DOMAIN");
        assertThat(kinds(reviewer("fournisseur", null, "quelqu.un@orange.fr"))).isEmpty();
    }

    @Test
    void saysNothingOfADomainThatTheServiceItselfHas() {
        assertThat(kinds(trade.actor("reviewer1"))).isEmpty();
    }

    @Test
    void findsAnEarlierProjectWithOneOfItsPartiesToBeJudged() {
        OrganisationId neighbour = organisation("VOI", "21990102200018", "Région fictive A");
        Actor person = reviewer("voisine", neighbour, "voisine@ailleurs.fr");
        assertThat(kinds(person)).isEmpty();
        DossierId earlier = trade.completeDraft(call);
        dossiers.edit(
                trade.actor("agent"),
                earlier,
                DossierContent.partners(List.of(
                        new Partner(trade.organisation("TAN"), PartnerRole.FOREIGN_LEAD),
                        new Partner(neighbour, PartnerRole.FRENCH))));
        assertThat(kinds(person)).isEmpty();

        dossiers.submit(trade.actor("signatory"), earlier);

        assertThat(kinds(person)).containsExactly("SOFT EARLIER_PROJECT");
        assertThat(conflicts.between(person.personId(), dossier))
                .extracting(Tie::evidence)
                .containsExactly(file.get(earlier).name());
        assertThat(conflicts.isClosed(person, dossier)).isFalse();
    }

    @Test
    void findsTheSameRegionToBeJudgedAndNoEarlierProjectOfWhoTakesPart() {
        OrganisationId neighbour = organisation("VOI", "21990102200018", "Région fictive B");
        assertThat(kinds(reviewer("voisine", neighbour, "voisine@ailleurs.fr"))).containsExactly("SOFT SAME_REGION");

        trade.submitted(call);
        OrganisationId tanguiera = trade.organisation("TAN");
        assertThat(conflicts.between(
                        reviewer("tan", tanguiera, "tan@ailleurs.fr").personId(), dossier))
                .allMatch(tie -> tie.weight() == Tie.Weight.HARD);
    }

    @Test
    void keepsWhoGaveTheOpinionFromScoringAndNotFromReading() {
        trade.admissible(dossier);
        trade.appraise(dossier, "4");
        Actor post = trade.actor("post");

        assertThat(kinds(post)).containsExactly("BARRED OPINION");
        assertThat(file.read(post, dossier).id()).isEqualTo(dossier);
        assertThat(conflicts.against(List.of(dossier)).get(dossier)).containsKey(post.personId());
    }

    @Test
    void leavesTheOwnDossierToItsApplicantsAndEverythingToTheAuditor() {
        Actor auditor = people.actor(
                people.create(Actor.clockwork(), profile("audit", "BRE", "audit@ailleurs.fr", Role.AUDITOR)));
        Actor both = people.actor(people.create(
                Actor.clockwork(), profile("deux", "BRE", "deux@ailleurs.fr", Role.APPLICANT_EDITOR, Role.REVIEWER)));

        assertThat(file.read(trade.actor("agent"), dossier).id()).isEqualTo(dossier);
        assertThat(file.read(both, dossier).id()).isEqualTo(dossier);
        assertThat(file.read(auditor, dossier).id()).isEqualTo(dossier);
    }

    @Test
    void keepsAnOfficerWithATieOutOfPageFileListAndCount() {
        Actor officer = people.actor(
                people.create(Actor.clockwork(), profile("liee", "BRE", "liee@ailleurs.fr", Role.CASE_OFFICER)));

        assertThat(codesOf(() -> file.read(officer, dossier))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> file.attachments(officer, dossier))).containsExactly("FORBIDDEN");
    }

    @Test
    void leavesASofterTieToTheOfficerWhoSeesItAndMayFindItHarmless() {
        Actor partner = reviewer("partenaire", null, "partenaire@ailleurs.fr");
        standing.declare(
                partner, trade.organisation("TAN"), TieKind.PARTNERSHIP, LocalDate.of(2020, 1, 1), null, "Fictif");
        assertThat(kinds(partner)).containsExactly("SOFT PARTNERSHIP");
        assertThat(conflicts.isClosed(partner, dossier)).isFalse();
        assertThat(seen(partner)).matches(TiedPerson::isToJudge).matches(person -> !person.isRecused());

        assertThat(codesOf(() -> ties.judge(officer(), dossier, partner.personId(), false, " ")))
                .containsExactly("COMMENT_REQUIRED");
        ties.judge(officer(), dossier, partner.personId(), false, "Un atelier en 2021 (fictif)");

        assertThat(seen(partner)).matches(person -> !person.isToJudge());
        assertThat(seen(partner).judged())
                .extracting(TiedPerson.Judged::reason)
                .isEqualTo("Un atelier en 2021 (fictif)");
        assertThat(conflicts.isClosed(partner, dossier)).isFalse();
    }

    @Test
    void asksAnewForASofterTieThatWasNotKnownWhenTheFirstWasJudged() {
        OrganisationId neighbour = organisation("VOI", "21990102200018", "Région fictive B");
        Actor near = reviewer("voisine", neighbour, "voisine@ailleurs.fr");
        ties.judge(officer(), dossier, near.personId(), false, "La région est vaste (fictif)");
        assertThat(seen(near)).matches(person -> !person.isToJudge());

        standing.declare(
                near, trade.organisation("TAN"), TieKind.PARTNERSHIP, LocalDate.of(2020, 1, 1), null, "Fictif");

        assertThat(seen(near)).matches(TiedPerson::isToJudge);
    }

    @Test
    void closesTheDossierOnceTheOfficerRecusesForASofterTieAndNeverOpensItAgain() {
        OrganisationId neighbour = organisation("VOI", "21990102200018", "Région fictive B");
        Actor near = reviewer("voisine", neighbour, "voisine@ailleurs.fr");

        ties.judge(officer(), dossier, near.personId(), true, "Elle instruit avec la commune (fictif)");

        assertThat(conflicts.isClosed(near, dossier)).isTrue();
        assertThat(seen(near)).matches(TiedPerson::isRecused);
        assertThat(codesOf(() -> ties.judge(officer(), dossier, near.personId(), false, "Erreur (fictif)")))
                .containsExactly("NO_SUCH_TASK");
        assertThat(codesOf(() -> ties.judge(officer(), dossier, trade.person("reviewer1"), true, "Rien (fictif)")))
                .containsExactly("NO_SUCH_TASK");
    }

    private TiedPerson seen(Actor person) {
        return ties.of(officer(), dossier).stream()
                .filter(each -> each.person().equals(person.personId()))
                .findFirst()
                .orElseThrow();
    }

    private Actor officer() {
        return trade.actor(Role.CASE_OFFICER);
    }

    private List<String> kinds(Actor person) {
        return conflicts.between(person.personId(), dossier).stream()
                .map(tie -> tie.weight() + " " + tie.kind())
                .toList();
    }

    private Actor reviewer(String login, @Nullable OrganisationId organisation, String email) {
        return people.actor(people.create(
                Actor.clockwork(),
                new Profile(
                        login,
                        "Personne fictive " + login,
                        email,
                        Language.FR,
                        Set.of(Role.REVIEWER),
                        organisation,
                        null,
                        null,
                        null)));
    }

    private Profile profile(String login, String organisation, String email, Role... roles) {
        return new Profile(
                login,
                "Personne fictive " + login,
                email,
                Language.FR,
                Set.of(roles),
                trade.organisation(organisation),
                null,
                null,
                null);
    }

    private OrganisationId organisation(String key, String siret, String region) {
        organisations.create(
                Actor.clockwork(),
                new Organisation(
                        OrganisationId.random(),
                        key,
                        OrganisationKind.COMMUNE,
                        null,
                        "Commune fictive " + key,
                        CountryCode.of("FR"),
                        new Siret(siret),
                        region,
                        null,
                        null,
                        true));
        return trade.organisation(key);
    }
}
