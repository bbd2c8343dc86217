package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Refusals;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Delegations;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.DraftSignatures;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.Invitee;
import org.passerelle.people.Members;
import org.passerelle.people.Memberships;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** From the editor's request for a signature to the submission, and what is written on the way. */
@IntegrationTest
class SignaturePathTests {

    private static final LocalDate TODAY = Trade.OPENS.plusDays(1).toLocalDate();

    @Autowired
    Trade trade;

    @Autowired
    Outbox outbox;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    DraftSignatures signatures;

    @Autowired
    Delegations delegations;

    @Autowired
    ClosingReminders reminders;

    @Autowired
    People people;

    @Autowired
    Members members;

    @Autowired
    Memberships memberships;

    DossierId id;
    Actor agent;
    Actor signatory;

    @BeforeEach
    void aCompleteDraft() {
        CallId call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
        agent = trade.actor("agent");
        signatory = trade.actor("signatory");
    }

    @Test
    void asksTheSignatoryWhoGivesItBackWithAComment() {
        signatures.ask(agent, id);
        assertThat(outbox.to("signatory@exemple.invalid")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("/my/dossiers/" + id + "/submit", "31 mars 2027"));

        assertThat(Refusals.codesOf(() -> signatures.giveBack(signatory, id, " ")))
                .containsExactly("COMMENT_REQUIRED");
        signatures.giveBack(signatory, id, "Le titre est trop long.");

        assertThat(outbox.to("agent@exemple.invalid")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("Le titre est trop long."));
        assertThat(signatures.of(agent, id).request())
                .hasValueSatisfying(r -> assertThat(r.comment()).isEqualTo("Le titre est trop long."));
        signatures.ask(agent, id);
        assertThat(signatures.of(agent, id).request())
                .hasValueSatisfying(r -> assertThat(r.isReturned()).isFalse());
    }

    @Test
    void letsADeputySubmitWhileTheDelegationHolds() {
        assertThat(Refusals.codesOf(() -> dossiers.submit(agent, id))).containsExactly("NOT_SIGNATORY");
        delegations.give(signatory, agent.personId(), "Arrêté fictif 2027-12", TODAY.plusDays(2), TODAY.plusDays(5));
        assertThat(Refusals.codesOf(() -> dossiers.submit(agent, id))).containsExactly("NOT_SIGNATORY");

        trade.at(Trade.OPENS.plusDays(3));
        dossiers.submit(agent, id);

        assertThat(file.get(id).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(file.trail(trade.actor(Role.AUDITOR), id))
                .anySatisfy(line -> assertThat(line.detail()).containsEntry("reference", "Arrêté fictif 2027-12"));
    }

    @Test
    void letsADeputySubmitNoMoreOnceRevokedOrOver() {
        delegations.give(signatory, agent.personId(), "Arrêté fictif 2027-12", TODAY, TODAY.plusDays(1));
        assertThat(signatures.of(agent, id).maySign()).isTrue();
        trade.at(Trade.OPENS.plusDays(3));
        assertThat(Refusals.codesOf(() -> dossiers.submit(agent, id))).containsExactly("NOT_SIGNATORY");

        delegations.give(signatory, agent.personId(), "Arrêté fictif 2027-13", TODAY, TODAY.plusDays(9));
        delegations.own(signatory).stream()
                .filter(d -> d.reference().endsWith("13"))
                .forEach(d -> delegations.revoke(signatory, d.id()));
        assertThat(Refusals.codesOf(() -> dossiers.submit(agent, id))).containsExactly("NOT_SIGNATORY");
    }

    @Test
    void asksADeputyWhileTheDelegationHoldsAndNoMoreOnceThePersonHasLeft() {
        Actor colleague = trade.colleague("colleague");
        Invitee deputy = new Invitee(agent.name(), "agent@exemple.invalid", Language.FR, Set.of(Role.APPLICANT_EDITOR));
        members.invite(trade.actor("other.signatory"), deputy);
        delegations.give(signatory, agent.personId(), "Arrêté fictif 2027-12", TODAY, TODAY.plusDays(9));
        signatures.ask(colleague, id);
        assertThat(keys("agent@exemple.invalid")).containsOnlyOnce("signature.asked");

        members.remove(signatory, agent.personId());
        signatures.ask(colleague, id);
        assertThat(keys("agent@exemple.invalid")).containsOnlyOnce("signature.asked");

        members.invite(signatory, deputy);
        memberships.actFor(trade.actor("agent"), trade.organisation("BRE"));
        signatures.ask(colleague, id);
        assertThat(keys("agent@exemple.invalid")).containsOnlyOnce("signature.asked");
        assertThat(keys("signatory@exemple.invalid"))
                .containsExactly("signature.asked", "signature.asked", "signature.asked");
        assertThat(Refusals.codesOf(() -> dossiers.submit(trade.actor("agent"), id)))
                .containsExactly("NOT_SIGNATORY");
    }

    @Test
    void endsTheDelegationOfWhomAnAdministratorMovesToAnotherOrganisation() {
        delegations.give(signatory, agent.personId(), "Arrêté fictif 2027-12", TODAY, TODAY.plusDays(9));
        Person person = people.get(agent.personId());

        people.update(Actor.clockwork(), person.id(), person.version(), profile("agent", Role.APPLICANT_EDITOR, "SYL"));

        assertThat(delegations.holding(trade.organisation("BRE"))).isEmpty();
    }

    @Test
    void needsTwoDifferentHandsWhereTheOrganisationWantsThem() {
        Actor second = secondSignatory();
        delegations.wantSignatories(signatory, 2);
        assertThat(Refusals.codesOf(() -> dossiers.submit(signatory, id))).containsExactly("SECOND_SIGNATURE");

        signatures.sign(signatory, id);
        assertThat(Refusals.codesOf(() -> dossiers.submit(signatory, id))).containsExactly("SECOND_SIGNATURE");
        assertThat(keys("second@exemple.invalid")).containsExactly("signature.second");
        dossiers.submit(second, id);

        assertThat(file.get(id).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void forgetsTheFirstSignatureWhenTheDraftChanges() {
        Actor second = secondSignatory();
        delegations.wantSignatories(signatory, 2);
        signatures.sign(signatory, id);
        dossiers.edit(agent, id, DossierContent.answers(Map.of("acronym", "EAU")));

        assertThat(Refusals.codesOf(() -> dossiers.submit(second, id))).containsExactly("SECOND_SIGNATURE");
    }

    @ParameterizedTest
    @CsvSource({"P7D, sept jours", "P2D, deux jours", "PT3H, trois heures"})
    void remindsBothOnceAtEachMarkAndNotASecondBefore(Duration before, String left) {
        Instant mark = Trade.CLOSES.atZone(Trade.PARIS).toInstant().minus(before);
        trade.at(mark.minusSeconds(1));
        reminders.sendDue();
        assertThat(reminded("agent", left)).isZero();
        assertThat(reminded("signatory", left)).isZero();

        trade.at(mark);
        reminders.sendDue();
        reminders.sendDue();
        assertThat(reminded("agent", left)).isOne();
        assertThat(reminded("signatory", left)).isOne();
    }

    @Test
    void remindsNobodyOfWhatIsSubmittedOrWasJustBegun() {
        dossiers.submit(signatory, id);
        trade.at(Trade.CLOSES.minusDays(3));
        dossiers.draft(
                trade.actor("other.agent"), file.get(id).call(), DossierContent.answers(Map.of("title", "Neuf")));
        reminders.sendDue();

        assertThat(keys("agent@exemple.invalid")).doesNotContain("draft.closing");
        assertThat(keys("other.agent@exemple.invalid")).isEmpty();
    }

    private Actor secondSignatory() {
        return people.actor(people.create(Actor.clockwork(), profile("second", Role.APPLICANT_SIGNATORY, "BRE")));
    }

    private Profile profile(String login, Role role, String organisation) {
        return new Profile(
                login,
                "Personne fictive " + login,
                login + "@exemple.invalid",
                Language.FR,
                Set.of(role),
                trade.organisation(organisation),
                null,
                null,
                null);
    }

    /** How many mails say that so much time is left. */
    private long reminded(String login, String left) {
        return outbox.to(login + "@exemple.invalid").stream()
                .filter(mail -> mail.subject().contains(left))
                .count();
    }

    private List<String> keys(String address) {
        return outbox.to(address).stream().map(Mail::key).toList();
    }
}
