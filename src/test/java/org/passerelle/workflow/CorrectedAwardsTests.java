package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Correction;
import org.passerelle.awards.Correction.Ground;
import org.passerelle.awards.Corrections;
import org.passerelle.awards.Decision;
import org.passerelle.awards.Offers;
import org.passerelle.awards.WaitingList;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.StandingTies;
import org.passerelle.dossiers.TieKind;
import org.passerelle.letters.GenuineLetters;
import org.passerelle.letters.GenuineLetters.Corrected;
import org.passerelle.letters.LetterCode;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a corrected award does to the envelope, to those who wait and to its letter. */
@IntegrationTest
class CorrectedAwardsTests {

    private static final Correction WORDS = Correction.rectifying(
            "Erreur de plume (fictive).", new LocalizedText("Paragraphe rectifié.", "Rectified paragraph."), List.of());
    private static final Correction BACK = Correction.withdrawing(Ground.CONDITIONS_NOT_MET, "Non tenues (fictif).");

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Corrections corrections;

    @Autowired
    Offers offers;

    @Autowired
    WaitingList waitingList;

    @Autowired
    StandingTies standing;

    @Autowired
    GenuineLetters genuine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DueJobs jobs;

    OfferedCall call;
    Actor officer;

    @WalkedOnce
    void anEnvelopeThatIsSpent() {
        call = new OfferedCall(application).decided();
        officer = trade.actor(Role.AUTHORISING_OFFICER);
    }

    @Test
    void holdNoEuroTwiceAndServeTheWaitingListOnceWithdrawn() {
        sign(call.whole, WORDS);
        assertThat(left()).as("a rectification leaves what is held").isEqualTo(Money.ZERO);
        walk.waits(call.waiting, Stage.WAITLISTED);
        walk.to(OfferedCall.DECIDED.plusDays(1));

        sign(call.whole, BACK);

        walk.waits(call.waiting, Stage.AWARDED, "APPLICANT_SIGNATORY");
        walk.waits(call.whole, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(left()).isEqualTo(Money.ZERO);
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void leaveTheTimeToAnswerAsItWas() {
        walk.to(OfferedCall.DECIDED.plusDays(6));
        Decision rectified = sign(call.partial, WORDS);

        assertThat(offers.of(Actor.clockwork(), call.partial)).hasValueSatisfying(offer -> {
            assertThat(offer.state().isPending()).isTrue();
            assertThat(offer.openedAt()).isBefore(rectified.decidedAt());
        });
        call.accept(call.partial);
        call.revise(call.partial);
        walk.waits(call.partial, Stage.PARTIALLY_AWARDED);
    }

    @Test
    void areToldByTheCodeOnTheLetterThatTheyReplace() {
        LetterCode code = code(call.whole, LetterKind.AWARD_LETTER, 1);
        assertThat(corrected(code)).isNull();

        Decision rectified = sign(call.whole, WORDS);
        assertThat(corrected(code)).isEqualTo(told(rectified));
        assertThat(corrected(code(call.whole, LetterKind.AWARD_LETTER, 2))).isNull();

        Decision withdrawn = sign(call.whole, BACK);
        assertThat(corrected(code)).isEqualTo(told(withdrawn));
        assertThat(corrected(code(call.whole, LetterKind.WITHDRAWAL_LETTER, 1))).isNull();
    }

    @Test
    void areToldByTheCodeOnceTheDossierIsDecidedAnew() {
        LetterCode code = code(call.whole, LetterKind.AWARD_LETTER, 1);
        Decision withdrawn = sign(call.whole, BACK);

        walk.propose(call.call)
                .deliberate(call.call, Walk.change(call.whole, RankingList.REJECT))
                .decide(call.call);

        walk.waits(call.whole, Stage.REJECTED);
        assertThat(corrected(code)).isEqualTo(told(withdrawn));
    }

    @Test
    void areToldByTheCodeOnceTheListServesWhoWaitedByARectifiedDecision() {
        LetterCode code = code(call.waiting, LetterKind.WAITING_LIST_LETTER, 1);
        Decision rectified = sign(call.waiting, WORDS);

        call.decline(call.whole);

        walk.waits(call.waiting, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(corrected(code)).isEqualTo(told(rectified));
    }

    @Test
    void areClosedToWhomATieClosesTheDossier() {
        LocalDate since = LocalDate.of(2020, 1, 1);
        standing.declare(officer, trade.organisation("BRE"), TieKind.FAMILY, since, null, "Fictif");

        assertThat(codesOf(() -> corrections.preview(officer, call.whole, WORDS)))
                .containsExactly("CONFLICT_OF_INTEREST");
        assertThat(codesOf(() -> sign(call.whole, BACK))).containsExactly("CONFLICT_OF_INTEREST");
    }

    private Decision sign(DossierId id, Correction correction) {
        Decision decision = trade.correct(officer, id, correction).orElseThrow();
        jobs.runDue();
        return decision;
    }

    private Money left() {
        return waitingList.left(officer, call.call).of("MEAE");
    }

    private Corrected corrected(LetterCode code) {
        return genuine.find(code, "203.0.113.7").orElseThrow().corrected();
    }

    private static Corrected told(Decision decision) {
        return new Corrected(
                decision.kind(), decision.number(), LocalDate.ofInstant(decision.decidedAt(), Trade.PARIS));
    }

    private LetterCode code(DossierId id, LetterKind kind, int seq) {
        return LetterCode.read(jdbc.sql("select code from passerelle.letter where dossier = :id and kind = :kind"
                                + " and seq = :seq")
                        .param("id", id.value())
                        .param("kind", kind.name())
                        .param("seq", seq)
                        .query(String.class)
                        .single())
                .orElseThrow();
    }
}
