package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.OfferElement.OFFER_DECLINED;
import static org.passerelle.workflow.model.OfferElement.OFFER_LAPSED;

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
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.Offer;
import org.passerelle.awards.Offers;
import org.passerelle.awards.WaitingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.letters.Notifications;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A partial award that an appeal raised before anybody had answered its offer, with twelve days left: who declines the raise has
 * the first offer again for those days (ADR 0131).
 */
@IntegrationTest
class RaisedOfferPathsTests {

    private static final Actor CLOCKWORK = Actor.clockwork();
    private static final String SIGNATORY = "APPLICANT_SIGNATORY";
    private static final LocalDateTime RAISED_ON = OfferedCall.DECIDED.plusDays(3);
    private static final LocalDateTime DECLINED_ON = RAISED_ON.plusDays(10);
    /** Twelve calendar days after the decline, 24:00. */
    private static final LocalDateTime LAST =
            DECLINED_ON.plusDays(13).toLocalDate().atStartOfDay();

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
    Offers offers;

    @Autowired
    WaitingList waitingList;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    Notifications notifications;

    @Autowired
    IssuedTexts texts;

    @Autowired
    Outbox outbox;

    RaisedCall call;
    DossierId id;

    @BeforeEach
    void anOfferThatWasRaised() {
        call = new RaisedCall(application);
        id = call.raised;
        walk.to(RAISED_ON);
        call.raised(24_000);
    }

    @Test
    void isOfferedAgainForTheDaysThatWereLeftWhereItsRaiseIsDeclined() {
        assertThat(offer().daysLeft()).isEqualTo(12);
        walk.to(DECLINED_ON);

        call.offered.decline(id);

        walk.waits(id, Stage.PARTIALLY_AWARDED, SIGNATORY);
        assertThat(held().kind()).isEqualTo(DecisionKind.REVERSION);
        assertThat(held().grant()).isEqualTo(Money.of(20_000));
        assertThat(offer().state()).isEqualTo(Offer.State.OPEN);
        assertThat(offer().decision()).isEqualTo(held().number());
        assertThat(offer().dueAt()).isEqualTo(LAST.atZone(Trade.PARIS).toInstant());
        assertThat(appeals.isContestable(trade.actor("signatory"), id))
                .as("once")
                .isFalse();
        walk.waits(call.waiting, Stage.AWARDED, SIGNATORY);
        assertThat(left()).as("the difference alone came free").isEqualTo(Money.ZERO);
        assertThat(offers.freed(officer(), call.call)).containsEntry("MEAE", Money.of(28_000));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void isAcceptedAndRevisedAsTheFirstTime() {
        walk.to(DECLINED_ON);
        call.offered.decline(id);

        call.offered.accept(id);
        walk.waits(id, Stage.BUDGET_REVISION, SIGNATORY);
        assertThat(codesOf(() -> offers.accept(trade.actor("signatory"), id))).containsExactly("ALREADY_DONE");
        call.offered.revise(id);
        walk.to(LAST.plusDays(20));

        walk.waits(id, Stage.PARTIALLY_AWARDED);
        assertThat(offer().state()).isEqualTo(Offer.State.ACCEPTED);
        assertThat(held().grant()).isEqualTo(Money.of(20_000));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void opensNoPeriodOfAppealByItsLetter() {
        Actor signatory = trade.actor("signatory");
        call.offered.decline(id);
        documents.of(signatory, id).stream()
                .filter(letter -> letter.kind() == LetterKind.REVERSION_LETTER)
                .forEach(letter -> documents.open(signatory, letter.id()));

        assertThat(notifications.of(signatory, id))
                .filteredOn(sent -> sent.kind() == LetterKind.REVERSION_LETTER)
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.knownOn()).isPresent();
                    assertThat(sent.appealUntil(Trade.PARIS)).isEmpty();
                });
    }

    @Test
    void isAcceptedBeforeItsLetterIsWritten() {
        walk.to(DECLINED_ON);
        Actor signatory = trade.actor("signatory");
        offers.decline(signatory, id, "");
        offers.accept(signatory, id);

        jobs.runDue();

        assertThat(jobs.incidents()).isZero();
        assertThat(texts.last(id, LetterKind.REVERSION_LETTER))
                .contains("L’offre antérieure vous est de nouveau ouverte", "au plus tard le 4 juin 2027")
                .contains("attribuée par la décision n° " + first() + ", vous est donc proposée de nouveau")
                .doesNotContain("reste acquise", "Vous n’avez rien à refaire");
        walk.waits(id, Stage.BUDGET_REVISION, SIGNATORY);
    }

    @Test
    void isDeclinedForGoodBeforeItsLetterIsWritten() {
        walk.to(DECLINED_ON);
        Actor signatory = trade.actor("signatory");
        offers.decline(signatory, id, "");
        offers.decline(signatory, id, "");

        jobs.runDue();

        assertThat(jobs.incidents()).isZero();
        assertThat(texts.last(id, LetterKind.REVERSION_LETTER)).contains("au plus tard le 4 juin 2027");
        walk.waits(id, Stage.OFFER_DECLINED);
    }

    @Test
    void isDeclinedForGoodTheSecondTime() {
        call.offered.decline(id);

        call.offered.decline(id);

        walk.waits(id, Stage.OFFER_DECLINED);
        assertThat(path()).contains(ids(OFFER_DECLINED));
        assertThat(left()).isEqualTo(Money.of(20_000));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void lapsesWhereNobodyAnswersItThen() {
        walk.to(DECLINED_ON);
        call.offered.decline(id);
        walk.to(LAST.minusMinutes(1));
        walk.waits(id, Stage.PARTIALLY_AWARDED, SIGNATORY);

        walk.to(LAST);

        walk.waits(id, Stage.LAPSED);
        assertThat(path()).contains(ids(OFFER_LAPSED));
        assertThat(keys()).contains("offer.reminder", "offer.lapsed");
        assertThat(left()).isEqualTo(Money.of(20_000));
    }

    @Test
    void lapsesWithItsRaiseWhereNobodyAnswersEither() {
        walk.to(RAISED_ON.plusDays(16).toLocalDate().atStartOfDay());

        walk.waits(id, Stage.LAPSED);
        assertThat(path()).contains(ids(OFFER_LAPSED));
        assertThat(offers.freed(officer(), call.call)).containsEntry("MEAE", Money.of(48_000));
        assertThat(keys()).contains("offer.raisedReminder", "offer.lapsed").doesNotContain("offer.kept");
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void givesWayToItsRaiseThatIsAccepted() {
        call.offered.accept(id);
        walk.to(LAST);

        walk.waits(id, Stage.AWARDED);
        assertThat(held().grant()).isEqualTo(Money.of(24_000));
    }

    @Test
    void isOfferedAgainAsWellUnderARaiseThatWasWithdrawnAndRestored() {
        String offered = offer().stands();
        call.offered.withdraw(call.waiting);
        Correction back = Correction.withdrawing(Correction.Ground.CONDITIONS_NOT_MET, "Non tenues (fictif).");
        trade.correct(officer(), id, back);
        jobs.runDue();
        call.uphold(AppealVerdict.of(Outcome.RESTORE, RaisedCall.WHY));
        walk.waits(id, Stage.AWARDED, SIGNATORY);
        assertThat(held().kind()).isEqualTo(DecisionKind.RESTORATION);
        assertThat(offer().stands()).isEqualTo(offered);
        assertThat(offer().daysLeft()).isEqualTo(12);
        assertThat(texts.last(id, LetterKind.AWARD_LETTER)).contains("de nouveau ouverte pendant 12 jours");
        walk.to(DECLINED_ON);

        call.offered.decline(id);

        walk.waits(id, Stage.PARTIALLY_AWARDED, SIGNATORY);
        assertThat(held().grant()).isEqualTo(Money.of(20_000));
        assertThat(offer().state()).isEqualTo(Offer.State.OPEN);
        assertThat(offer().dueAt()).isEqualTo(LAST.atZone(Trade.PARIS).toInstant());
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void isToldInTheLettersAndTheMails() {
        assertThat(texts.last(id, LetterKind.AWARD_LETTER))
                .contains("Cette offre prend la place de celle de 20 000,00 €")
                .contains("vous est de nouveau ouverte pendant 12 jours")
                .doesNotContain("vous reste acquise");
        assertThat(mail("offer.raised")).contains("de nouveau ouverte pendant 12 jours");
        walk.to(DECLINED_ON);

        call.offered.decline(id);

        assertThat(texts.last(id, LetterKind.REVERSION_LETTER))
                .contains("L’offre antérieure vous est de nouveau ouverte")
                .contains("portait la subvention à 24 000,00 €. Vous avez décliné")
                .contains("vous est donc proposée de nouveau", "au plus tard le 4 juin 2027")
                .doesNotContain("reste acquise", "Voies et délais de recours");
        assertThat(mail("offer.kept")).contains("vous est proposée de nouveau", "4 juin 2027");
    }

    private Offer offer() {
        return offers.of(CLOCKWORK, id).orElseThrow();
    }

    private String first() {
        return offers.history(CLOCKWORK, id).get(0).decision();
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

    private List<String> path() {
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
