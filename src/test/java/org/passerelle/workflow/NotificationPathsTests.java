package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.NotificationElement.*;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.desk.CaseOfficers;
import org.passerelle.desk.Officers;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.Notification;
import org.passerelle.letters.NotificationEntry;
import org.passerelle.letters.Notifications;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every path of a letter about a decision, from the day on which it can be opened to the one on which it is known. */
@IntegrationTest
class NotificationPathsTests {

    /** 24:00 of the fifth day after the release. */
    private static final LocalDateTime UNREAD =
            OfferedCall.DECIDED.plusDays(6).toLocalDate().atStartOfDay();

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Worklist worklist;

    @Autowired
    CaseOfficers cases;

    @Autowired
    Officers officers;

    @Autowired
    Notifications notifications;

    @Autowired
    IssuedDocuments documents;

    OfferedCall offered;
    DossierId id;

    @WalkedOnce
    void aLetterThatCanBeOpened() {
        offered = new OfferedCall(application).decided();
        id = offered.waiting;
    }

    @Test
    void endsWhenItsApplicantOpensIt() {
        walk.to(UNREAD.minusMinutes(1));
        assertThat(asked()).isEmpty();

        open();

        assertThat(path()).contains(ids(LETTER_NOTIFIED, DECISION_NOTIFIED)).doesNotContain(ids(LETTER_UNREAD));
        walk.to(UNREAD);
        assertThat(asked()).isEmpty();
    }

    @Test
    void asksAnOfficerAfterFiveDaysAndEndsWithTheEntry() {
        walk.to(UNREAD);
        assertThat(asked()).singleElement().satisfies(item -> assertThat(item.awaited())
                .isEqualTo("CASE_OFFICER"));

        enter();

        assertThat(asked()).isEmpty();
        assertThat(path())
                .contains(ids(LETTER_UNREAD, NOTIFY_OTHERWISE, NOTIFIED_OTHERWISE))
                .doesNotContain(ids(OPENED_LATE, DECISION_NOTIFIED));
    }

    @Test
    void goesToTheNewOfficerOfADecidedDossierThatIsHandedOver() {
        Actor leaves = trade.actor(Role.CASE_OFFICER);
        Actor comes = trade.officer("successeur");
        walk.to(UNREAD);
        cases.handOver(leaves, id, leaves.personId(), "Suit ce demandeur");
        assertThat(cases.open(leaves, leaves.personId())).contains(id);

        cases.handOver(leaves, id, comes.personId(), "Change d’équipe");

        assertThat(asked()).singleElement().satisfies(item -> assertThat(item.person())
                .isEqualTo(comes.personId()));
        assertThat(cases.open(leaves, leaves.personId())).doesNotContain(id);
        assertThat(cases.open(leaves, comes.personId())).containsExactly(id);
        assertThat(officers.all(leaves))
                .filteredOn(line -> line.profile().person().equals(comes.personId()))
                .extracting(Officers.Line::open)
                .containsExactly(1);
        enter();
        assertThat(cases.open(leaves, comes.personId())).isEmpty();
    }

    @Test
    void asksNobodyAnyMoreOnceItIsOpenedLate() {
        walk.to(UNREAD);

        open();

        assertThat(asked()).isEmpty();
        assertThat(path())
                .contains(ids(LETTER_UNREAD, OPENED_LATE, OPENED_AT_LAST))
                .doesNotContain(ids(NOTIFY_OTHERWISE, NOTIFIED_OTHERWISE));
    }

    @Test
    void asksNobodyAnyMoreOnceItsApplicantAnswersTheOffer() {
        id = offered.partial;
        walk.to(UNREAD);
        assertThat(asked()).hasSize(1);

        offered.accept(id);

        assertThat(asked()).isEmpty();
        assertThat(sent().known()).isNotNull().satisfies(known -> {
            assertThat(known.mode()).isEqualTo(Notification.Mode.ANSWERED);
            assertThat(known.on()).isEqualTo(UNREAD.toLocalDate());
            assertThat(known.by()).isEqualTo(trade.actor("signatory").name());
        });
        assertThat(path()).contains(ids(OPENED_LATE)).doesNotContain(ids(NOTIFIED_OTHERWISE));
    }

    @Test
    void endsWithAnEntryThatComesBeforeAnybodyIsAsked() {
        enter();

        assertThat(path()).contains(ids(DECISION_NOTIFIED)).doesNotContain(ids(LETTER_UNREAD));
    }

    @Test
    void endsWithTheDossier() {
        walk.to(UNREAD);

        offered.withdraw(id);

        assertThat(asked()).isEmpty();
        assertThat(path())
                .contains(ids(APPLICATION_WITHDRAWN, NOTIFICATION_WITHDRAWN))
                .doesNotContain(ids(NOTIFY_OTHERWISE, DECISION_NOTIFIED));
        assertThat(jobs.incidents()).isZero();
    }

    private void open() {
        documents.open(trade.actor("agent"), sent().letter());
    }

    private void enter() {
        Actor officer = trade.actor(Role.CASE_OFFICER);
        notifications.enter(
                officer,
                sent().letter(),
                new NotificationEntry(
                        Notification.Mode.BY_HAND,
                        OfferedCall.DECIDED.toLocalDate(),
                        trade.document(officer, "recu.pdf")));
    }

    private Notification sent() {
        return notifications.of(Actor.clockwork(), id).get(0);
    }

    private List<WorkItem> asked() {
        return worklist.of(id).stream()
                .filter(item -> item.kind() == WorkItem.Kind.NOTIFY_OTHERWISE)
                .toList();
    }

    private List<String> path() {
        return walk.path(walk.number(id));
    }
}
