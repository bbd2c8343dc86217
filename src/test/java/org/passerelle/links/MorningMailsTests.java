package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.desk.Reminders;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.notices.OwnNotices;
import org.passerelle.opinions.BodyOpinions;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceClock;
import org.passerelle.shared.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;

/** The one mail of a body's day: when it leaves, what it lists, and what never makes a second one. */
@IntegrationTest
class MorningMailsTests {

    private static final String BODY = "EMBASSY:COTONOU";
    private static final String MAILBOX = "scac.cotonou@exemple.org";

    @Autowired
    Trade trade;

    @Autowired
    MorningMails mails;

    @Autowired
    PostPen post;

    @Autowired
    BodyOpinions opinions;

    @Autowired
    Reminders reminders;

    @Autowired
    Consultations consultations;

    @Autowired
    DossierFile dossiers;

    @Autowired
    Outbox outbox;

    @Autowired
    OwnNotices notices;

    @Autowired
    ServiceClock clock;

    CallId call;
    DossierId dossier;
    LocalDate day;

    @BeforeEach
    void anOpinionAskedOnAWorkingDay() {
        call = trade.openCall("AAP-2027-MATIN");
        dossier = trade.underAppraisal(call);
        post.reads(Language.FR);
        day = WorkingDays.sameOrNext(
                LocalDate.ofInstant(clock.instant(), Trade.PARIS).plusDays(1));
    }

    @Test
    void leavesWhenOfficesOpenAndNotBefore() {
        sentAt(day.atTime(8, 59));
        assertThat(lists()).isEmpty();

        sentAt(day.atTime(9, 0));

        assertThat(lists()).hasSize(1);
    }

    @Test
    void listsAllThatIsAwaitedTheNewestFirstWithItsLastDay() {
        trade.at(day.minusDays(1).atTime(20, 0));
        DossierId second = trade.underAppraisal(call);

        sentAt(day.atTime(9, 5));

        Mail mail = lists().get(0);
        assertThat(mail.subject()).isEqualTo("2 avis sont attendus\u00a0: Ambassade de France à Cotonou");
        assertThat(mail.body())
                .containsSubsequence(
                        dossiers.get(second).name(),
                        "Nouveau, au plus tard le",
                        dossiers.get(dossier).name(),
                        "Nouveau, au plus tard le");
    }

    @Test
    void leavesOnceADayWhateverHappensInIt() {
        sentAt(day.atTime(9, 0));
        trade.at(day.atTime(10, 0));
        trade.underAppraisal(call);
        consultations.remind(Actor.clockwork(), consultation(), 3);
        sentAt(day.atTime(11, 0));

        assertThat(lists()).hasSize(1);

        LocalDate next = WorkingDays.dayAfter(day, 1);
        sentAt(next.atTime(9, 0));
        assertThat(lists()).hasSize(2);
        assertThat(lists().get(0).body()).contains("Rappel\u00a0: 3 jours ouvrés restants", "Nouveau,");
    }

    @Test
    void tellsTheBodyThatAnOfficerReminds() {
        sentAt(day.atTime(9, 0));

        reminders.remind(trade.actor(Role.CASE_OFFICER), dossier);
        sentAt(day.atTime(10, 0));
        assertThat(lists()).hasSize(1);

        sentAt(WorkingDays.dayAfter(day, 1).atTime(9, 0));
        assertThat(lists()).hasSize(2);
        assertThat(lists().get(0).body()).contains(dossiers.get(dossier).name());
    }

    @Test
    void tellsALatePostThatAnOfficerRemindsWhatItMayStillAnswer() {
        sentAt(day.atTime(9, 0));
        ConsultationId asked = consultation();
        trade.at(LocalDateTime.ofInstant(opinions.awaited(BODY).get(0).dueAt(), Trade.PARIS));
        consultations.recordSilence(Actor.clockwork(), asked);
        LocalDate over = WorkingDays.dayAfter(LocalDate.ofInstant(clock.instant(), Trade.PARIS), 1);
        sentAt(over.atTime(9, 0));
        assertThat(lists()).hasSize(1);

        reminders.remind(trade.actor(Role.CASE_OFFICER), dossier);
        sentAt(over.atTime(10, 0));

        assertThat(lists()).hasSize(2);
        assertThat(lists().get(0).body()).contains(dossiers.get(dossier).name(), "En retard, au plus tard le");
        assertThat(notices.latest(trade.actor("post"), 10))
                .filteredOn(notice -> notice.key().equals("opinion.recalled"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.subject()).contains(dossiers.get(dossier).name());
                    assertThat(notice.digest()).isTrue();
                });
        assertThat(outbox.to("post@exemple.invalid"))
                .extracting(Mail::key)
                .doesNotContain("desk.reminded", "opinion.recalled");
        assertThat(codesOf(() -> reminders.remind(trade.actor(Role.CASE_OFFICER), dossier)))
                .containsExactly("ALREADY_DONE");
    }

    @Test
    void saysNothingOnAMorningWithoutNews() {
        sentAt(day.atTime(9, 0));

        sentAt(WorkingDays.dayAfter(day, 1).atTime(9, 0));

        assertThat(lists()).hasSize(1);
    }

    @Test
    void saysNothingOnceNothingIsAwaited() {
        trade.give(trade.actor("post"), dossier, ConsultationKind.EMBASSY, trade.favourable(ConsultationKind.EMBASSY));

        sentAt(day.atTime(9, 0));

        assertThat(lists()).isEmpty();
    }

    @Test
    void waitsForAWorkingDay() {
        LocalDate saturday = day.plusDays(6 - day.getDayOfWeek().getValue());
        sentAt(saturday.atTime(9, 0));

        assertThat(lists()).isEmpty();
    }

    @Test
    void speaksTheLanguageOfTheBody() {
        post.reads(Language.EN);

        sentAt(day.atTime(9, 0));

        assertThat(lists().get(0).subject()).startsWith("One opinion is awaited");
    }

    private ConsultationId consultation() {
        return opinions.awaited(BODY).stream()
                .filter(c -> c.dossier().equals(dossier))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Mail> lists() {
        return new PostMails(outbox, MAILBOX).lists();
    }

    private void sentAt(LocalDateTime time) {
        trade.at(time);
        mails.sendDue();
    }
}
