package org.passerelle.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RegistrationTests {

    private static final String QUIMPER = "21290232400012";
    private static final String BREVALLE = "21990101400015";

    @Autowired
    private Registrations registrations;

    @Autowired
    private FurtherOrganisations further;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PeopleFixture fixture;

    @Autowired
    private ServiceClock clock;

    @Autowired
    private Trade trade;

    @Autowired
    private Dossiers dossiers;

    @Test
    void opensAnAccountOnceTheMailboxIsProven() {
        registrations.ask(candidate("claire@exemple.fr", QUIMPER));
        assertThat(organisations.bySiret(QUIMPER)).isEmpty();
        String token = fixture.tokenSentTo("claire@exemple.fr");

        PersonId id = registrations.open(token, PeopleFixture.PASSWORD);

        assertThat(accounts.signIn("claire@exemple.fr", PeopleFixture.PASSWORD)).isInstanceOf(SignIn.Welcome.class);
        Organisation quimper = organisations.bySiret(QUIMPER).orElseThrow();
        assertThat(quimper.inseeCode()).isEqualTo("29232");
        assertThat(quimper.seat()).isEqualTo("29000 Quimper");
        assertThat(people.actor(id).belongsTo(quimper.id())).isTrue();
        assertThatThrownBy(() -> registrations.open(token, PeopleFixture.PASSWORD))
                .hasMessageContaining("UNKNOWN");
    }

    @Test
    void aLinkHoldsTwoDaysAndAWeakPasswordLeavesIt() {
        registrations.ask(candidate("claire@exemple.fr", QUIMPER));
        String token = fixture.tokenSentTo("claire@exemple.fr");
        assertThatThrownBy(() -> registrations.open(token, "court")).isInstanceOf(Refusal.class);
        assertThat(registrations.candidate(token)).isPresent();

        clock.stopAt(clock.instant().plus(Duration.ofDays(3)));
        assertThat(registrations.candidate(token)).isEmpty();
    }

    @Test
    void asksTheMembersOfAnOrganisationThatHasSome() {
        trade.peopled();
        assertThat(registrations.withMembers("219 901 014 00015")).isPresent();

        registrations.ask(candidate("claire@exemple.fr", BREVALLE));

        assertThat(fixture.mailsTo("claire@exemple.fr")).isEmpty();
        assertThat(fixture.mailsTo(people.byLogin("signatory").orElseThrow().email()))
                .contains("account.membershipAsked");
    }

    @Test
    void answersTheSameWhenTheAddressHasAnAccountAndOnlyOnceInTwoMinutes() {
        fixture.active("claire", Role.AUDITOR);

        registrations.ask(candidate("claire@exemple.fr", QUIMPER));
        registrations.ask(candidate("claire@exemple.fr", QUIMPER));

        assertThat(fixture.mailsTo("claire@exemple.fr")).containsExactly("account.registeredAlready");
    }

    @Test
    void whoHasAnAccountOpensAFurtherOrganisationAndChoosesForWhomToAct() {
        trade.peopled();
        Actor agent = trade.actor("agent");

        OrganisationId quimper =
                further.add(agent, newcomer(QUIMPER)).orElseThrow().id();

        assertThat(people.actor(agent.personId())).isEqualTo(agent);
        assertThat(verifications.open(quimper)).map(Verification::status).hasValue(Verification.Status.AWAITS_PROOF);
        memberships.actFor(agent, quimper);
        Actor next = people.actor(agent.personId());
        assertThat(next.belongsTo(quimper)).isTrue();
        assertThat(next.roles()).containsExactlyInAnyOrder(Role.APPLICANT_EDITOR, Role.APPLICANT_SIGNATORY);
    }

    @Test
    void whoHasAnAccountAsksTheMembersOfAFurtherOrganisationThatHasSome() {
        trade.peopled();
        Actor stranger = trade.actor("other.agent");

        assertThat(further.add(stranger, newcomer(BREVALLE))).isEmpty();

        assertThat(fixture.mailsTo(people.byLogin("signatory").orElseThrow().email()))
                .containsExactly("account.membershipAsked");
        assertThat(memberships.mine(stranger)).hasSize(1);
    }

    @Test
    void theOwnOrganisationIsNotAddedAgainAndWhoWorksForTheServiceAddsNone() {
        trade.peopled();
        Person other = people.byLogin("other.agent").orElseThrow();
        Profile both = other.profile().withRoles(Set.of(Role.APPLICANT_EDITOR, Role.REVIEWER));
        people.update(Actor.clockwork(), other.id(), other.version(), both);

        assertThatThrownBy(() -> further.add(trade.actor("agent"), newcomer(BREVALLE)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::code)
                        .containsExactly("ORGANISATION_OWN"));
        assertThatThrownBy(() -> further.add(people.actor(other.id()), newcomer(QUIMPER)))
                .hasMessageContaining("FORBIDDEN");
    }

    @Test
    void asksNoMoreThanFiveTimesInAnHour() {
        trade.peopled();
        Actor stranger = trade.actor("other.agent");
        for (int times = 0; times < 5; times++) {
            further.add(stranger, newcomer(BREVALLE));
        }
        assertThatThrownBy(() -> further.add(stranger, newcomer(BREVALLE))).hasMessageContaining("TOO_MANY_ATTEMPTS");

        clock.stopAt(clock.instant().plus(Duration.ofMinutes(61)));
        assertThat(further.add(stranger, newcomer(BREVALLE))).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        Candidate nothing = new Candidate("", "rien", Language.FR, null, "", "", "", "123");
        assertThatThrownBy(() -> registrations.ask(nothing))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::place)
                        .containsExactly("siret", "organisation", "kind", "city", "name", "email"));
    }

    @Test
    void aDraftSaysFromTheFirstDayThatTheOrganisationIsToBeVerifiedFirst() {
        CallId call = trade.openCall("AAP-2027-TEST");
        Actor claire = registered();
        DossierId draft = dossiers.draft(claire, call, DossierContent.answers(Map.of()));
        assertThat(blocking(claire, draft)).contains("ORGANISATION_UNPROVEN");

        verifications.prove(claire, UUID.randomUUID(), "deliberation.pdf");
        assertThat(blocking(claire, draft)).contains("ORGANISATION_PENDING");
        assertThatThrownBy(() -> dossiers.submit(claire, draft))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::code)
                        .contains("ORGANISATION_PENDING"));

        verifications.accept(trade.actor(Role.CASE_OFFICER), claire.organisation());
        assertThat(blocking(claire, draft)).noneMatch(code -> code.startsWith("ORGANISATION_"));
    }

    @Test
    void theServiceAnswersWithinFiveWorkingDaysAndAnotherProofMayFollowARefusal() {
        trade.peopled();
        Actor claire = registered();
        Actor officer = trade.actor(Role.CASE_OFFICER);
        assertThat(verifications.waiting(officer)).isEmpty();
        verifications.prove(claire, UUID.randomUUID(), "photo.png");

        assertThat(verifications.waiting(officer)).singleElement().satisfies(waiting -> {
            assertThat(waiting.proofName()).isEqualTo("photo.png");
            assertThat(waiting.due()).isAfter(clock.instant().plus(Duration.ofDays(5)));
        });
        verifications.refuse(officer, claire.organisation(), "Illisible");

        assertThat(fixture.mailsTo("claire@exemple.fr")).contains("account.notVerified");
        assertThat(verifications.open(claire.organisation()))
                .map(Verification::reason)
                .hasValue("Illisible");
        assertThatThrownBy(() -> verifications.accept(officer, claire.organisation()))
                .hasMessageContaining("NO_SUCH_TASK");
        verifications.prove(claire, UUID.randomUUID(), "deliberation.pdf");
        verifications.accept(officer, claire.organisation());
        assertThat(verifications.open(claire.organisation())).isEmpty();
    }

    private Actor registered() {
        registrations.ask(candidate("claire@exemple.fr", QUIMPER));
        return people.actor(registrations.open(fixture.tokenSentTo("claire@exemple.fr"), PeopleFixture.PASSWORD));
    }

    private List<String> blocking(Actor actor, DossierId draft) {
        return dossiers.review(actor, draft).stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .toList();
    }

    private static Candidate candidate(String email, String siret) {
        return new Candidate(
                "Claire (fictive)",
                email,
                Language.FR,
                OrganisationKind.COMMUNE,
                "Commune de Quimper",
                "29000",
                "Quimper",
                siret);
    }

    private static Newcomer newcomer(String siret) {
        return new Newcomer(
                OrganisationKind.COMMUNE, "Commune de Quimper", CountryCode.of("FR"), "29000", "Quimper", siret);
    }
}
