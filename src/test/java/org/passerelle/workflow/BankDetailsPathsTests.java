package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.BankDetailsElement.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.dossiers.BankAccounts;
import org.passerelle.dossiers.BankDetails;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.TypedBankDetails;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.WorkItem.Kind;
import org.passerelle.dossiers.Worklist;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every path of the bank details of an award, and who is awaited for them. */
@IntegrationTest
class BankDetailsPathsTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    BankAccounts accounts;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Worklist worklist;

    @Autowired
    Outbox outbox;

    OfferedCall offered;
    DossierId id;

    @WalkedOnce
    void anAwardThatIsOffered() {
        offered = new OfferedCall(application).decided();
        id = offered.whole;
    }

    @Test
    void areAskedForOnceAnAwardIsAcceptedAndCheckedByAnOfficer() {
        assertThat(awaited(id)).isEmpty();
        offered.accept(id);
        assertThat(awaited(id)).containsExactly(Kind.GIVE_BANK_DETAILS);
        assertThat(mails("donnez vos coordonnées bancaires")).isOne();

        UUID given = give(id);

        assertThat(awaited(id)).containsExactly(Kind.CHECK_BANK_DETAILS);
        accounts.accept(officer(), id, given);
        assertThat(awaited(id)).isEmpty();
        assertThat(path(id))
                .contains(ids(ARE_THEY_THERE, GIVE_BANK_DETAILS, CHECK_BANK_DETAILS, BANK_DETAILS_ACCEPTED))
                .doesNotContain(ids(BANK_REMINDER, BANK_DETAILS_NOT_NEEDED));
        walk.waits(id, Stage.AWARDED);
    }

    @Test
    void goStraightToTheOfficerWhenTheyCameWithTheAcceptance() {
        give(id);
        assertThat(awaited(id)).isEmpty();

        offered.accept(id);

        assertThat(awaited(id)).containsExactly(Kind.CHECK_BANK_DETAILS);
        assertThat(path(id)).contains(ids(ARE_THEY_THERE)).doesNotContain(ids(GIVE_BANK_DETAILS));
        assertThat(mails("coordonnées bancaires")).isZero();
    }

    @Test
    void areAskedForOnceTheBudgetOfAPartialAwardIsRevised() {
        offered.accept(offered.partial);
        assertThat(awaited(offered.partial)).isEmpty();

        offered.revise(offered.partial);

        assertThat(awaited(offered.partial)).containsExactly(Kind.GIVE_BANK_DETAILS);
    }

    @Test
    void areAskedForAgainWhenTheyAreSentBack() {
        offered.accept(id);

        accounts.sendBack(officer(), id, give(id), "Le relevé est illisible.");

        assertThat(awaited(id)).containsExactly(Kind.GIVE_BANK_DETAILS);
        assertThat(mails("d’autres coordonnées bancaires")).isOne();
        walk.to(OfferedCall.DECIDED.plusHours(1));
        accounts.accept(officer(), id, give(id));
        assertThat(awaited(id)).isEmpty();
        assertThat(accounts.of(officer(), id))
                .extracting(BankDetails::state)
                .containsExactly(BankDetails.State.ACCEPTED, BankDetails.State.SENT_BACK);
    }

    @Test
    void areRemindedOfTwiceAndNeverEndTheAward() {
        offered.accept(id);

        assertThat(walk.to(OfferedCall.DECIDED.plusDays(30)))
                .extracting(DueJobs.Fired::timer)
                .contains("bank-reminder", "bank-late");

        assertThat(path(id)).contains(ids(REMIND_BANK_DETAILS, REMIND_LATE_BANK_DETAILS));
        assertThat(mails("coordonnées bancaires manquent")).isEqualTo(2);
        assertThat(awaited(id)).containsExactly(Kind.GIVE_BANK_DETAILS);
        walk.waits(id, Stage.AWARDED);
    }

    @Test
    void areNotNeededAnyMoreForADossierThatIsWithdrawn() {
        offered.accept(id);

        offered.withdraw(id);

        assertThat(awaited(id)).isEmpty();
        assertThat(path(id))
                .contains(ids(BANK_DETAILS_DROPPED, BANK_DETAILS_NOT_NEEDED))
                .doesNotContain(ids(GIVE_BANK_DETAILS));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void areNotAskedForWhereNothingIsAccepted() {
        offered.decline(id);

        assertThat(awaited(id)).isEmpty();
        assertThat(path(id)).doesNotContain(ids(AWARD_ACCEPTED));
    }

    private UUID give(DossierId dossier) {
        Actor signatory = trade.actor("signatory");
        LocalDate today = OfferedCall.DECIDED.toLocalDate();
        return accounts.handIn(
                        signatory,
                        dossier,
                        new TypedBankDetails(
                                "FR7699999000030000003000780",
                                "Commune de Brévalle",
                                today,
                                "",
                                trade.document(signatory, "rib.pdf")))
                .id();
    }

    private long mails(String words) {
        return outbox.to("signatory@exemple.invalid").stream()
                .map(Mail::subject)
                .filter(subject -> subject.contains(words))
                .count();
    }

    private Actor officer() {
        return trade.actor(Role.CASE_OFFICER);
    }

    private List<Kind> awaited(DossierId dossier) {
        return worklist.of(dossier).stream()
                .map(WorkItem::kind)
                .filter(kind -> kind == Kind.GIVE_BANK_DETAILS || kind == Kind.CHECK_BANK_DETAILS)
                .toList();
    }

    private List<String> path(DossierId dossier) {
        return walk.path(walk.number(dossier));
    }
}
