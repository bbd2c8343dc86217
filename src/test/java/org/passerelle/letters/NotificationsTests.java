package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.AppealForm;
import org.passerelle.awards.Appeals;
import org.passerelle.awards.SecretCall;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.DueDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From which day a decision is known to its applicant, and until when it can be contested. */
@IntegrationTest
class NotificationsTests {

    private static final LocalDate PUBLISHED = SecretCall.RESULTS.toLocalDate();

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Notifications notifications;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    FollowedLetters letters;

    @Autowired
    Appeals appeals;

    SecretCall call;
    DossierId rejected;

    @WalkedOnce
    void decisionsThatAreSigned() {
        call = new SecretCall(application);
        call.decided();
        rejected = call.dossier(RankingList.REJECT);
    }

    @Test
    void knowsOfNoLetterBeforeItsApplicantMayOpenIt() {
        assertThat(notifications.of(trade.actor("signatory"), rejected)).isEmpty();
        assertThat(letters.ofCall(trade.actor(Role.COMMITTEE_SECRETARY), call.id()))
                .hasSize(4)
                .noneMatch(LetterStanding::sent);

        call.publish();

        assertThat(notifications.of(trade.actor("signatory"), rejected))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.known()).isNull();
                    assertThat(sent.appealUntil(Trade.PARIS)).isEmpty();
                });
        assertThat(letters.ofCall(trade.actor(Role.COMMITTEE_SECRETARY), call.id()))
                .hasSize(4)
                .allMatch(LetterStanding::sent)
                .noneMatch(LetterStanding::known);
    }

    @Test
    void countsFromTheFirstOpeningByAMember() {
        call.publish();
        documents.open(trade.actor(Role.CASE_OFFICER), letter());
        assertThat(sent().known()).as("the service reads its own letters").isNull();
        trade.at(SecretCall.RESULTS.plusDays(2));

        documents.open(trade.actor("agent"), letter());
        trade.at(SecretCall.RESULTS.plusDays(3));
        documents.open(trade.actor("signatory"), letter());

        assertThat(sent().known()).isNotNull().satisfies(known -> {
            assertThat(known.mode()).isEqualTo(Notification.Mode.OPENED);
            assertThat(known.on()).isEqualTo(PUBLISHED.plusDays(2));
            assertThat(known.by()).isEqualTo(trade.actor("agent").name());
        });
    }

    @Test
    void countsTwoMonthsAndEndsOnAWorkingDay() {
        call.publish();
        LocalDateTime opened = LocalDateTime.of(2027, 6, 14, 10, 0);
        trade.at(opened);

        documents.open(trade.actor("agent"), letter());

        assertThat(sent().appealUntil(Trade.PARIS).map(DueDate::lastDay))
                .as("14 August 2027 is a Saturday, the 15th a holiday")
                .contains(LocalDate.of(2027, 8, 16));
    }

    @Test
    void takesTheDayAndTheProofThatAnOfficerEnters() {
        call.publish();
        trade.at(SecretCall.RESULTS.plusDays(9));
        Actor officer = trade.actor(Role.CASE_OFFICER);

        notifications.enter(officer, letter(), entry(Notification.Mode.REGISTERED_MAIL, PUBLISHED.plusDays(8)));
        documents.open(trade.actor("agent"), letter());

        assertThat(sent().known()).isNotNull().satisfies(known -> {
            assertThat(known.mode()).isEqualTo(Notification.Mode.REGISTERED_MAIL);
            assertThat(known.on()).isEqualTo(PUBLISHED.plusDays(8));
            assertThat(known.proofName()).isEqualTo("recu.pdf");
        });
        assertThat(notifications.proof(trade.actor("signatory"), letter()).name())
                .isEqualTo("recu.pdf");
        assertThat(codesOf(() -> notifications.proof(trade.actor("other.agent"), letter())))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void refusesAnEntryThatProvesNothing() {
        call.publish();
        trade.at(SecretCall.RESULTS.plusDays(9));
        Actor officer = trade.actor(Role.CASE_OFFICER);

        assertThat(codesOf(() -> notifications.enter(officer, letter(), new NotificationEntry(null, null, null))))
                .containsExactly("NOTIFIED_HOW", "NOTIFIED_ON", "NOTIFIED_PROOF");
        assertThat(codesOf(() -> notifications.enter(
                        officer, letter(), entry(Notification.Mode.BY_HAND, PUBLISHED.minusDays(1)))))
                .as("before it could be known")
                .containsExactly("NOTIFIED_ON");
        assertThat(codesOf(() -> notifications.enter(
                        officer, letter(), entry(Notification.Mode.BY_HAND, PUBLISHED.plusDays(10)))))
                .as("tomorrow")
                .containsExactly("NOTIFIED_ON");
        assertThat(sent().known()).isNull();
    }

    @Test
    void keepsWhatWasKnownFirst() {
        call.publish();
        documents.open(trade.actor("agent"), letter());

        assertThat(codesOf(() -> notifications.enter(
                        trade.actor(Role.CASE_OFFICER), letter(), entry(Notification.Mode.BY_HAND, PUBLISHED))))
                .containsExactly("ALREADY_DONE");
        assertThat(codesOf(() -> notifications.enter(
                        trade.actor("agent"), letter(), entry(Notification.Mode.BY_HAND, PUBLISHED))))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void takesAnAppealAsProofThatTheDecisionIsKnown() {
        call.publish();
        trade.at(SecretCall.RESULTS.plusDays(4));

        appeals.lodge(trade.actor("signatory"), rejected, new AppealForm("Une erreur de fait (fictif).", List.of()));
        trade.at(SecretCall.RESULTS.plusDays(5));
        documents.open(trade.actor("agent"), letter());

        assertThat(sent().known()).isNotNull().satisfies(known -> {
            assertThat(known.mode()).isEqualTo(Notification.Mode.ANSWERED);
            assertThat(known.on()).isEqualTo(PUBLISHED.plusDays(4));
            assertThat(known.by()).isEqualTo(trade.actor("signatory").name());
            assertThat(known.proof()).isNull();
        });
    }

    @Test
    void leavesTheDayOfTheOpeningWhereAnAppealComesLater() {
        call.publish();
        documents.open(trade.actor("agent"), letter());
        trade.at(SecretCall.RESULTS.plusDays(4));

        appeals.lodge(trade.actor("signatory"), rejected, new AppealForm("Une erreur de fait (fictif).", List.of()));

        assertThat(sent().knownOn()).contains(PUBLISHED);
    }

    private NotificationEntry entry(Notification.Mode mode, LocalDate on) {
        return new NotificationEntry(mode, on, trade.document(trade.actor(Role.CASE_OFFICER), "recu.pdf"));
    }

    private Notification sent() {
        return notifications.of(Actor.clockwork(), rejected).get(0);
    }

    private UUID letter() {
        return sent().letter();
    }
}
