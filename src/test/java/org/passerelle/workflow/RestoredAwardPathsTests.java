package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.OfferElement.BUDGET_REVISED;
import static org.passerelle.workflow.model.OfferElement.EARLIER_AWARD_KEPT;
import static org.passerelle.workflow.model.OfferElement.NOTHING_STILL_DUE;
import static org.passerelle.workflow.model.OfferElement.OFFER_LAPSED;
import static org.passerelle.workflow.model.OfferElement.REVISION_LAPSED;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Appeal.Outcome;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Correction;
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.Offer;
import org.passerelle.awards.Offers;
import org.passerelle.awards.Revision;
import org.passerelle.awards.Revisions;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.WorkItem.Kind;
import org.passerelle.dossiers.Worklist;
import org.passerelle.funding.FundingPlan;
import org.passerelle.letters.LetterKind;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An accepted award that was withdrawn and that an appeal restores: what had been accepted stands (ADR 0123). */
@IntegrationTest
class RestoredAwardPathsTests {

    private static final Actor CLOCKWORK = Actor.clockwork();
    private static final String SIGNATORY = "APPLICANT_SIGNATORY";
    private static final LocalDateTime RESTORED_ON = OfferedCall.DECIDED.plusDays(3);
    /** Fifteen calendar days after the restoration, 24:00. */
    private static final LocalDateTime LAST =
            RESTORED_ON.plusDays(16).toLocalDate().atStartOfDay();

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
    Offers offers;

    @Autowired
    Revisions revisions;

    @Autowired
    Worklist worklist;

    @Autowired
    IssuedTexts texts;

    @Autowired
    Outbox outbox;

    RaisedCall call;
    DossierId id;

    @BeforeEach
    void aPartialAward() {
        call = new RaisedCall(application);
        id = call.raised;
    }

    @Test
    void standsWithItsAcceptanceAndItsRevisedBudget() {
        call.accepted();
        Instant acceptedAt = offer().acceptedAt();
        FundingPlan budget = revisions.of(CLOCKWORK, id).orElseThrow().plan();

        withdrawnThenRestored();
        walk.to(LAST);

        walk.waits(id, Stage.PARTIALLY_AWARDED);
        assertThat(awards.of(CLOCKWORK, id)).hasValueSatisfying(held -> {
            assertThat(held.kind()).isEqualTo(DecisionKind.RESTORATION);
            assertThat(offer().decision()).isEqualTo(held.number());
        });
        assertThat(offer().state()).isEqualTo(Offer.State.ACCEPTED);
        assertThat(offer().acceptedAt()).isEqualTo(acceptedAt);
        assertThat(revisions.of(CLOCKWORK, id)).hasValueSatisfying(revision -> {
            assertThat(revision.plan()).isEqualTo(budget);
            assertThat(revision.isHandedIn()).isTrue();
        });
        assertThat(followed())
                .contains(ids(EARLIER_AWARD_KEPT, NOTHING_STILL_DUE))
                .doesNotContain(ids(OFFER_LAPSED));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void standsWhereItWasAcceptedWhole() {
        id = call.offered.whole;
        call.offered.accept(id);

        withdrawnThenRestored();
        walk.to(LAST);

        walk.waits(id, Stage.AWARDED);
        assertThat(offer().state()).isEqualTo(Offer.State.ACCEPTED);
        assertThat(codesOf(() -> offers.accept(trade.actor("signatory"), id))).containsExactly("ALREADY_DONE");
    }

    @Test
    void isToldThatNothingIsToBeAcceptedAgain() {
        call.accepted();

        withdrawnThenRestored();

        assertThat(texts.last(id, LetterKind.PARTIAL_AWARD_LETTER))
                .contains("Vous n’avez rien à refaire : votre acceptation, donnée le 10 mai 2027 par ")
                .doesNotContain("Vous voudrez bien faire connaître votre acceptation");
        assertThat(keys())
                .contains("offer.restored")
                .filteredOn("offer.opened"::equals)
                .as("at the release alone, for each of the two awards")
                .hasSize(2);
        assertThat(mail("offer.restored")).contains("il n’y a rien à accepter de nouveau");
    }

    @Test
    void awaitsItsBankDetailsAgain() {
        call.accepted();

        withdrawnThenRestored();

        assertThat(worklist.of(id).stream().map(WorkItem::kind)).contains(Kind.GIVE_BANK_DETAILS);
    }

    @Test
    void hasItsDaysAgainForTheRevisedBudgetThatWasAwaited() {
        FundingPlan written = inRevision();

        withdrawnThenRestored();

        walk.waits(id, Stage.BUDGET_REVISION, SIGNATORY);
        assertThat(offer().state()).isEqualTo(Offer.State.IN_REVISION);
        assertThat(offer().nextDueAt()).isEqualTo(LAST.atZone(Trade.PARIS).toInstant());
        assertThat(revisions.of(CLOCKWORK, id)).map(Revision::plan).contains(written);
        assertThat(texts.last(id, LetterKind.PARTIAL_AWARD_LETTER))
                .contains("Il reste à remettre, dans votre espace, un budget révisé");
        assertThat(mail("offer.restored")).contains("son budget révisé reste à remettre");

        call.offered.revise(id);
        walk.to(LAST);

        walk.waits(id, Stage.PARTIALLY_AWARDED);
        assertThat(followed()).contains(ids(EARLIER_AWARD_KEPT, BUDGET_REVISED));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void isLostWhereItsBudgetIsNotRevisedInItsNewDays() {
        inRevision();
        withdrawnThenRestored();
        walk.to(LAST.minusMinutes(1));
        walk.waits(id, Stage.BUDGET_REVISION, SIGNATORY);

        walk.to(LAST);

        walk.waits(id, Stage.LAPSED);
        assertThat(followed()).contains(ids(REVISION_LAPSED));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void isWithdrawnOnceMoreAsAnyAward() {
        inRevision();
        withdrawnThenRestored();

        withdraw();

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(jobs.incidents()).isZero();
    }

    private FundingPlan inRevision() {
        call.offered.accept(id);
        FundingPlan plan =
                revisions.plan(trade.actor("agent"), id).ways().get(0).plan();
        revisions.write(trade.actor("agent"), id, plan);
        return plan;
    }

    /** Nobody waits for what comes free. */
    private void withdrawnThenRestored() {
        walk.to(OfferedCall.DECIDED.plusDays(1));
        call.offered.withdraw(call.waiting);
        withdraw();
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        walk.to(RESTORED_ON);
        call.uphold(id, AppealVerdict.of(Outcome.RESTORE, RaisedCall.WHY));
    }

    private void withdraw() {
        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        Correction back = Correction.withdrawing(Correction.Ground.CONDITIONS_NOT_MET, "Non tenues (fictif).");
        trade.correct(officer, id, back);
        jobs.runDue();
    }

    private Offer offer() {
        return offers.of(CLOCKWORK, id).orElseThrow();
    }

    private List<String> followed() {
        return walk.path(walk.number(id));
    }

    private List<String> keys() {
        return outbox.to("signatory@exemple.invalid").stream().map(Mail::key).toList();
    }

    private String mail(String key) {
        return outbox.to("signatory@exemple.invalid").stream()
                .filter(mail -> mail.key().equals(key))
                .map(Mail::body)
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
