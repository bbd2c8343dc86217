package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.passerelle.Refusals.codesOf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Appeal.Outcome;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Correction;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionPage;
import org.passerelle.awards.DecisionPages;
import org.passerelle.awards.WaitingList;
import org.passerelle.calls.Credits;
import org.passerelle.calls.ExtraCredits;
import org.passerelle.calls.Funder;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Envelopes;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Session;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Priced;
import org.passerelle.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A call of 100 000 € of which 14 000 € fall due in 2028, when each dossier asks for 8 000 € of its 24 000 €: there is money for
 * all, and in that year for one and a part (D5, ADR 0122). Every later act asks for the year as the first allocation does.
 */
@IntegrationTest
class YearlyAwardPathsTests {

    private static final String SHORT = "Ministère (fictif) (2028)";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Awards awards;

    @Autowired
    DecisionPages pages;

    @Autowired
    Credits credits;

    @Autowired
    Committee committee;

    @Autowired
    WaitingList waitingList;

    OfferedCall call;

    @Test
    void raisesOnAppealNoFurtherThanTheYearThatIsShort() {
        RaisedCall raised = new RaisedCall(application, decided());
        credits.add(
                trade.actor(Role.CALL_MANAGER),
                call.call,
                new ExtraCredits("MEAE", 2028, Money.of(1_000), "DM n° 2 (fictive)", "Crédits (fictif)"));
        jobs.runDue();
        assertThat(held(call.partial).grant()).isEqualTo(Money.of(18_000));

        raised.examine(call.partial, Outcome.RAISE);
        Finding beyond = refused(() -> raised.answer(call.partial, raiseTo("21000.01")));

        assertThat(beyond.code()).isEqualTo("APPEAL_RAISE");
        assertThat(beyond.evidence()).containsEntry("most", new Priced(Money.of(21_000), "EUR"));
        raised.answer(call.partial, raiseTo("21000.00"));
        assertThat(held(call.partial).grant()).isEqualTo(Money.of(21_000));
        assertThat(left().excesses()).isEmpty();
        assertThat(left().yearsOf("MEAE")).containsEntry(2028, Money.ZERO);
        assertThat(left().of("MEAE")).isEqualTo(Money.of(56_000));
    }

    @Test
    void restoresNoAwardWhoseYearOthersHoldByNow() {
        RaisedCall restored = new RaisedCall(application, decided());
        withdraw(call.whole);
        walk.waits(call.waiting, Stage.AWARDED, "APPLICANT_SIGNATORY");
        AppealVerdict restore = AppealVerdict.of(Outcome.RESTORE, RaisedCall.WHY);

        restored.examine(call.whole, Outcome.RESTORE);
        Finding missing = refused(() -> restored.answer(call.whole, restore));

        assertThat(missing.code()).isEqualTo("APPEAL_RESTORE");
        assertThat(missing.evidence())
                .containsEntry("funder", SHORT)
                .containsEntry("grant", new Priced(Money.of(8_000), "EUR"))
                .containsEntry("left", new Priced(Money.ZERO, "EUR"));
        call.decline(call.waiting);
        restored.answer(call.whole, restore);
        walk.waits(call.whole, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(left().excesses()).isEmpty();
        assertThat(left().yearsOf("MEAE")).containsEntry(2028, Money.ZERO);
    }

    @Test
    void signsNoMoreThanTheYearHolds() {
        call = new OfferedCall(application, yearly(), null);
        grant(call.waiting);

        Finding beyond = refused(() -> trade.decide(call.call));

        assertThat(beyond.code()).isEqualTo("AWARD_ENVELOPE");
        assertThat(beyond.evidence())
                .containsEntry("funder", SHORT)
                .containsEntry("left", new Priced(Money.ZERO, "EUR"));
        walk.waits(call.whole, Stage.PROPOSED, "AUTHORISING_OFFICER");
    }

    @Test
    void ranksASecondSessionOnWhatTheFirstLeftOfTheYear() {
        decided();
        withdraw(call.whole);
        walk.waits(call.waiting, Stage.AWARDED, "APPLICANT_SIGNATORY");

        walk.propose(call.call);

        Session second = committee
                .sessions(trade.actor(Role.COMMITTEE_SECRETARY), call.call)
                .get(1);
        assertThat(second.available().of("MEAE")).isEqualTo(Money.of(58_000));
        assertThat(second.available().yearsOf("MEAE")).containsEntry(2028, Money.ZERO);
        assertThat(second.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.proposed().list()).isEqualTo(RankingList.WAITING));
        assertThat(codesOf(() -> walk.deliberate(call.call, granting(call.whole))))
                .containsExactly("ENVELOPE_EXCEEDED");
    }

    private OfferedCall decided() {
        call = new OfferedCall(application, yearly(), null).decided();
        return call;
    }

    private static Funder yearly() {
        return new Funder(
                "MEAE",
                "Ministère (fictif)",
                "EUR",
                Money.of(100_000),
                null,
                new TreeMap<>(Map.of(2027, Money.of(50_000), 2028, Money.of(14_000), 2029, Money.of(36_000))));
    }

    private static AppealVerdict raiseTo(String euros) {
        return new AppealVerdict(Outcome.RAISE, RaisedCall.WHY, Map.of("MEAE", Money.of(euros)));
    }

    private static Deliberation granting(DossierId id) {
        return new Deliberation(
                Map.of(
                        id,
                        new Deliberation.Change(
                                RankingList.MAIN, Map.of("MEAE", Money.of(24_000)), "Choix motivé (fictif)")),
                List.of(),
                "");
    }

    /** The officer departs from the committee, and grants the whole. */
    private void grant(DossierId id) {
        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        DecisionPage page = pages.open(officer, id);
        Map<String, Object> awarded = Map.of("outcome", "AWARDED", "departure", "Choix motivé (fictif)");
        pages.save(officer, id, page.version(), page.answers().with(awarded));
    }

    private void withdraw(DossierId id) {
        walk.to(OfferedCall.DECIDED.plusDays(1));
        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        Correction back = Correction.withdrawing(Correction.Ground.CONDITIONS_NOT_MET, "Non tenues (fictif).");
        trade.correct(officer, id, back);
        jobs.runDue();
    }

    private static Finding refused(ThrowingCallable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).as("refused").isNotNull();
        return refusal.findings().get(0);
    }

    private Decision held(DossierId id) {
        return awards.of(Actor.clockwork(), id).orElseThrow();
    }

    private Envelopes left() {
        return waitingList.left(trade.actor(Role.CASE_OFFICER), call.call);
    }
}
