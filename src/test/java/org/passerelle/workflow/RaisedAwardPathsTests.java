package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.OfferElement.BUDGET_REVISED;
import static org.passerelle.workflow.model.OfferElement.EARLIER_AWARD_KEPT;
import static org.passerelle.workflow.model.OfferElement.ISSUE_REVERSION_LETTER;
import static org.passerelle.workflow.model.OfferElement.OFFER_ACCEPTED;
import static org.passerelle.workflow.model.OfferElement.OFFER_DECLINED;
import static org.passerelle.workflow.model.OfferElement.OFFER_LAPSED;
import static org.passerelle.workflow.model.OfferElement.REVISION_LAPSED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Appeal.Outcome;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.awards.Appeals;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Correction;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionHead;
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.DecisionLists;
import org.passerelle.awards.Offer;
import org.passerelle.awards.Offers;
import org.passerelle.awards.Revision;
import org.passerelle.awards.Revisions;
import org.passerelle.awards.WaitingList;
import org.passerelle.dossiers.BankAccounts;
import org.passerelle.dossiers.BankDetails;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.TypedBankDetails;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.WorkItem.Kind;
import org.passerelle.dossiers.Worklist;
import org.passerelle.funding.FundingPlan;
import org.passerelle.letters.LetterKind;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Json;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A partial award that an appeal raised: what was accepted before stands where the raise is not (ADR 0117, ADR 0123). */
@IntegrationTest
class RaisedAwardPathsTests {

    private static final Actor CLOCKWORK = Actor.clockwork();
    private static final String SIGNATORY = "APPLICANT_SIGNATORY";
    private static final LocalDateTime RAISED_ON = OfferedCall.DECIDED.plusDays(3);
    /** Fifteen calendar days after the raise, 24:00. */
    private static final LocalDateTime LAST =
            RAISED_ON.plusDays(16).toLocalDate().atStartOfDay();

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
    Appeals appeals;

    @Autowired
    DecisionLists lists;

    @Autowired
    Offers offers;

    @Autowired
    Revisions revisions;

    @Autowired
    WaitingList waitingList;

    @Autowired
    BankAccounts accounts;

    @Autowired
    Worklist worklist;

    @Autowired
    IssuedTexts texts;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    RaisedCall call;
    DossierId id;

    @BeforeEach
    void aPartialAward() {
        call = new RaisedCall(application);
        id = call.raised;
    }

    @Test
    void standsAsItWasAcceptedWhenItsRaiseIsDeclined() {
        Instant acceptedAt = acceptedThenRaised(24_000);
        FundingPlan budget = budget();
        walk.waits(id, Stage.AWARDED, SIGNATORY);

        call.offered.decline(id);

        walk.waits(id, Stage.PARTIALLY_AWARDED);
        assertThat(path())
                .contains(ids(ISSUE_REVERSION_LETTER, EARLIER_AWARD_KEPT))
                .doesNotContain(ids(OFFER_DECLINED));
        Decision kept = held();
        assertThat(kept.kind()).isEqualTo(DecisionKind.REVERSION);
        assertThat(kept.grant()).isEqualTo(Money.of(20_000));
        assertThat(offers.of(CLOCKWORK, id)).hasValueSatisfying(offer -> {
            assertThat(offer.state()).isEqualTo(Offer.State.ACCEPTED);
            assertThat(offer.decision()).isEqualTo(kept.number());
            assertThat(offer.acceptedAt()).isEqualTo(acceptedAt);
            assertThat(offer.acceptedBy()).isEqualTo(trade.actor("signatory").name());
        });
        assertThat(revisions.of(CLOCKWORK, id)).hasValueSatisfying(revision -> {
            assertThat(revision.plan()).isEqualTo(budget);
            assertThat(revision.isHandedIn()).isTrue();
        });
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void givesTheDifferenceAloneToWhoWaitsWhenItsRaiseIsDeclined() {
        acceptedThenRaised(24_000);
        assertThat(left()).isEqualTo(Money.of(20_000));

        call.offered.decline(id);

        walk.waits(call.waiting, Stage.AWARDED, SIGNATORY);
        assertThat(left()).isEqualTo(Money.ZERO);
        assertThat(lists.heads(officer(), call.call))
                .filteredOn(head -> head.dossier().equals(id))
                .extracting(DecisionHead::grant)
                .containsExactly(Money.of(20_000));
    }

    @Test
    void standsWhenNobodyAnswersItsRaise() {
        Instant acceptedAt = acceptedThenRaised(24_000);
        walk.to(LAST.minusMinutes(1));
        walk.waits(id, Stage.AWARDED, SIGNATORY);

        walk.to(LAST);

        walk.waits(id, Stage.PARTIALLY_AWARDED);
        walk.waits(call.waiting, Stage.AWARDED, SIGNATORY);
        assertThat(left()).isEqualTo(Money.ZERO);
        assertThat(path()).contains(ids(EARLIER_AWARD_KEPT)).doesNotContain(ids(OFFER_LAPSED));
        assertThat(offers.history(CLOCKWORK, id))
                .extracting(Offer::state, Offer::acceptedAt)
                .containsExactly(
                        tuple(Offer.State.RAISED, acceptedAt),
                        tuple(Offer.State.LAPSED, null),
                        tuple(Offer.State.ACCEPTED, acceptedAt));
        assertThat(keys("signatory"))
                .contains("offer.raised", "offer.raisedReminder", "offer.kept")
                .doesNotContain("offer.lapsed");
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void standsWhenTheBudgetOfItsRaiseIsNotRevisedInTime() {
        acceptedThenRaised(22_000);
        FundingPlan budget = budget();
        call.offered.accept(id);
        walk.waits(id, Stage.BUDGET_REVISION, SIGNATORY);

        walk.to(LAST);

        walk.waits(id, Stage.PARTIALLY_AWARDED);
        assertThat(path()).contains(ids(EARLIER_AWARD_KEPT)).doesNotContain(ids(REVISION_LAPSED));
        assertThat(held().grant()).isEqualTo(Money.of(20_000));
        assertThat(revisions.of(CLOCKWORK, id)).map(Revision::plan).contains(budget);
        assertThat(left()).isEqualTo(Money.ZERO);
    }

    @Test
    void givesWayToItsRaiseThatIsAccepted() {
        acceptedThenRaised(24_000);

        call.offered.accept(id);
        walk.to(LAST);

        walk.waits(id, Stage.AWARDED);
        assertThat(held().grant()).isEqualTo(Money.of(24_000));
        assertThat(path()).contains(ids(OFFER_ACCEPTED)).doesNotContain(ids(EARLIER_AWARD_KEPT));
    }

    @Test
    void givesWayToAPartialRaiseWhoseBudgetIsRevised() {
        acceptedThenRaised(22_000);

        call.offered.accept(id);
        call.offered.revise(id);
        walk.to(LAST);

        walk.waits(id, Stage.PARTIALLY_AWARDED);
        assertThat(held().grant()).isEqualTo(Money.of(22_000));
        assertThat(path()).contains(ids(BUDGET_REVISED)).doesNotContain(ids(EARLIER_AWARD_KEPT));
    }

    @Test
    void waitsForItsBudgetAgainWhenTheRaiseThatCameBeforeItIsDeclined() {
        FundingPlan written = inRevisionThenRaised(24_000);
        Instant acceptedAt = offers.history(CLOCKWORK, id).get(0).acceptedAt();
        walk.waits(id, Stage.AWARDED, SIGNATORY);
        assertThat(text(LetterKind.AWARD_LETTER)).contains("s’il restait à remettre, un nouveau délai");

        call.offered.decline(id);

        walk.waits(id, Stage.BUDGET_REVISION, SIGNATORY);
        assertThat(path()).contains(ids(ISSUE_REVERSION_LETTER, EARLIER_AWARD_KEPT));
        assertThat(held().grant()).isEqualTo(Money.of(20_000));
        assertThat(offers.of(CLOCKWORK, id)).hasValueSatisfying(offer -> {
            assertThat(offer.state()).isEqualTo(Offer.State.IN_REVISION);
            assertThat(offer.acceptedAt()).isEqualTo(acceptedAt);
            assertThat(offer.nextDueAt())
                    .as("its own days")
                    .isEqualTo(LAST.atZone(Trade.PARIS).toInstant());
        });
        assertThat(revisions.of(CLOCKWORK, id)).hasValueSatisfying(revision -> {
            assertThat(revision.plan()).isEqualTo(written);
            assertThat(revision.isHandedIn()).isFalse();
        });
        assertThat(text(LetterKind.REVERSION_LETTER))
                .contains("Il reste à remettre, dans votre espace, un budget révisé")
                .doesNotContain("Vous n’avez rien à refaire");
        assertThat(mail("offer.kept")).contains("son budget révisé reste à remettre");
        assertThat(awaited())
                .as("before its budget no bank details are awaited")
                .isEmpty();

        call.offered.revise(id);
        walk.to(LAST.plusDays(1));

        walk.waits(id, Stage.PARTIALLY_AWARDED);
        assertThat(path()).contains(ids(BUDGET_REVISED));
        assertThat(awaited()).containsExactly(Kind.GIVE_BANK_DETAILS);
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void isLostAfterItsOwnDaysAloneWhenNobodyAnswersTheRaiseAndNobodyRevises() {
        inRevisionThenRaised(24_000);
        walk.to(LAST);
        walk.waits(id, Stage.BUDGET_REVISION, SIGNATORY);
        walk.waits(call.waiting, Stage.AWARDED, SIGNATORY);
        LocalDateTime ownLast = LAST.plusDays(16).toLocalDate().atStartOfDay();
        walk.to(ownLast.minusMinutes(1));
        walk.waits(id, Stage.BUDGET_REVISION, SIGNATORY);

        walk.to(ownLast);

        walk.waits(id, Stage.LAPSED);
        assertThat(path()).contains(ids(EARLIER_AWARD_KEPT, REVISION_LAPSED));
        assertThat(offers.history(CLOCKWORK, id))
                .extracting(Offer::state)
                .containsExactly(Offer.State.RAISED, Offer.State.LAPSED, Offer.State.LAPSED);
        assertThat(keys("signatory")).contains("offer.kept", "offer.lapsed");
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void waitsForItsBudgetAgainWhenThatOfItsRaiseIsNotRevisedInTime() {
        inRevisionThenRaised(22_000);
        call.offered.accept(id);

        walk.to(LAST);

        walk.waits(id, Stage.BUDGET_REVISION, SIGNATORY);
        assertThat(held().grant()).isEqualTo(Money.of(20_000));
        assertThat(left()).isEqualTo(Money.ZERO);
        call.offered.revise(id);
        walk.waits(id, Stage.PARTIALLY_AWARDED);
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void isToldWithTheDayAndTheNameOfItsAcceptance() {
        acceptedThenRaised(24_000);
        assertThat(text(LetterKind.AWARD_LETTER)).contains("20 000,00 € que vous avez acceptée vous reste acquise");

        call.offered.decline(id);

        assertThat(text(LetterKind.REVERSION_LETTER))
                .contains(
                        "portait la subvention à 24 000,00 €. Vous avez décliné",
                        "La subvention de 20 000,00 €",
                        "acceptée le 10 mai 2027 par "
                                + trade.actor("signatory").name(),
                        "Vous n’avez rien à refaire")
                .doesNotContain("Voies et délais de recours");
        assertThat(mail("offer.kept")).contains("décliné").containsPattern("20\\h000\\h€");
    }

    @Test
    void cannotBeContestedOnceMoreForTheSameAward() {
        acceptedThenRaised(24_000);

        call.offered.decline(id);

        assertThat(appeals.isContestable(trade.actor("signatory"), id)).isFalse();
        assertThat(codesOf(() -> offers.accept(trade.actor("signatory"), id))).containsExactly("WRONG_STAGE");
    }

    @Test
    void keepsTheBankDetailsThatWereGivenForIt() {
        call.accepted();
        give();
        walk.to(RAISED_ON);
        call.raised(24_000);
        assertThat(awaited()).as("what is offered anew asks anew").isEmpty();

        call.offered.decline(id);

        assertThat(awaited()).containsExactly(Kind.CHECK_BANK_DETAILS);
        assertThat(accounts.state(id)).contains(BankDetails.State.GIVEN);
    }

    @Test
    void awaitsTheBankDetailsAgainThatHadNotBeenGiven() {
        acceptedThenRaised(24_000);

        call.offered.decline(id);

        assertThat(awaited()).containsExactly(Kind.GIVE_BANK_DETAILS);
    }

    @Test
    void standsAsWellUnderARaiseThatWasWithdrawnAndRestored() {
        acceptedThenRaised(24_000);
        call.offered.withdraw(call.waiting);
        Correction back = Correction.withdrawing(Correction.Ground.CONDITIONS_NOT_MET, "Non tenues (fictif).");
        trade.correct(officer(), id, back);
        jobs.runDue();
        call.uphold(AppealVerdict.of(Outcome.RESTORE, RaisedCall.WHY));
        walk.waits(id, Stage.AWARDED, SIGNATORY);

        call.offered.decline(id);

        walk.waits(id, Stage.PARTIALLY_AWARDED);
        assertThat(held().grant()).isEqualTo(Money.of(20_000));
        assertThat(jobs.incidents()).isZero();
    }

    /** @return when the partial award had been accepted */
    private Instant acceptedThenRaised(int euros) {
        call.accepted();
        Instant at = offers.of(CLOCKWORK, id).orElseThrow().acceptedAt();
        walk.to(RAISED_ON);
        call.raised(euros);
        return at;
    }

    /** @return what is written of the revised budget that is still awaited */
    private FundingPlan inRevisionThenRaised(int euros) {
        call.offered.accept(id);
        FundingPlan plan =
                revisions.plan(trade.actor("agent"), id).ways().get(0).plan();
        revisions.write(trade.actor("agent"), id, plan);
        walk.to(RAISED_ON);
        call.raised(euros);
        return plan;
    }

    private FundingPlan budget() {
        Offer accepted = offers.history(CLOCKWORK, id).get(0);
        return jdbc.sql("select plan from passerelle.budget_revision where decision = :decision")
                .param("decision", accepted.decision())
                .query((row, number) -> Json.read(row.getString("plan"), FundingPlan.class))
                .single();
    }

    private void give() {
        Actor signatory = trade.actor("signatory");
        accounts.handIn(
                signatory,
                id,
                new TypedBankDetails(
                        "FR7699999000030000003000780",
                        "Commune de Brévalle",
                        LocalDate.from(OfferedCall.DECIDED),
                        "",
                        trade.document(signatory, "rib.pdf")));
    }

    private List<Kind> awaited() {
        return worklist.of(id).stream()
                .map(WorkItem::kind)
                .filter(kind -> kind == Kind.GIVE_BANK_DETAILS || kind == Kind.CHECK_BANK_DETAILS)
                .toList();
    }

    private Decision held() {
        return awards.of(CLOCKWORK, id).orElseThrow();
    }

    private Money left() {
        return waitingList.left(officer(), call.call).of("MEAE");
    }

    private Actor officer() {
        return trade.actor(Role.AUTHORISING_OFFICER);
    }

    private List<String> keys(String login) {
        return outbox.to(login + "@exemple.invalid").stream().map(Mail::key).toList();
    }

    private String mail(String key) {
        return outbox.to("signatory@exemple.invalid").stream()
                .filter(mail -> mail.key().equals(key))
                .map(Mail::body)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private String text(LetterKind kind) {
        return texts.last(id, kind);
    }

    private List<String> path() {
        return walk.path(walk.number(id));
    }
}
