package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.CorrectionElement.*;
import static org.passerelle.workflow.model.RectificationElement.*;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.AwaitedAct;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Corrections;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.SecondSignatures;
import org.passerelle.awards.ShownAct;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.letters.LetterKind;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where a call asks for two signatures, a decision is rectified before its results by the second: in time, or too late for it. */
@IntegrationTest
class EarlySecondSignaturePathsTests {

    private static final LocalDateTime RESULTS = Trade.CLOSES.plusDays(12).withHour(9);

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
    Corrections corrections;

    @Autowired
    SecondSignatures second;

    @Autowired
    IssuedTexts texts;

    @Autowired
    Outbox outbox;

    TwiceSignedCall call;
    DossierId id;

    @WalkedOnce
    void anAwardThatTwoPersonsSignedAndNobodyOutsideKnows() {
        call = TwiceSignedCall.untilResults(application, RESULTS);
        id = call.awarded;
        trade.correct(call.first, id, TwiceSignedCall.WORDS);
        jobs.runDue();
    }

    @Test
    void takesThePlaceOfTheFirstDecisionUnderBothSignatures() {
        Decision before = held();
        Decision decision = countersign();
        jobs.runDue();

        assertThat(decision.released()).isFalse();
        walk.to(RESULTS);

        assertThat(told()).containsExactly(decision.number());
        assertThat(awards.of(applicant(), id).orElseThrow().kind()).isEqualTo(DecisionKind.DECISION);
        assertThat(texts.last(id, LetterKind.AWARD_LETTER))
                .contains(call.first.name(), call.second.name(), "Une condition de plus.", "au plus tard le")
                .doesNotContain(before.number());
        assertThat(walk.path(walk.number(id))).contains(ids(CORRECTION_HOLDS, RECTIFICATION_KNOWN));
        assertThat(rectifiedMails()).isZero();
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void rectifiesWhatIsKnownWhereTheHourStrikesBetweenTheTwoSignatures() {
        Decision before = held();
        walk.to(RESULTS);
        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY", "AUTHORISING_OFFICER");
        assertThat(told()).as("the first signature holds nothing up").containsExactly(before.number());

        Decision decision = countersign();
        jobs.runDue();

        assertThat(told()).containsExactly(before.number(), decision.number());
        assertThat(awards.of(applicant(), id).orElseThrow().kind()).isEqualTo(DecisionKind.RECTIFICATION);
        assertThat(texts.last(id, LetterKind.AWARD_LETTER))
                .contains("rectifie la décision n° " + before.number(), "au plus tard le");
        assertThat(walk.path(walk.number(id)))
                .contains(ids(CORRECTION_HOLDS, RECTIFICATION_KNOWN))
                .doesNotContain(ids(CORRECTION_DROPPED, CORRECTION_RETURNED));
        assertThat(rectifiedMails()).isEqualTo(1);
        assertThat(jobs.incidents()).isZero();
    }

    private Decision countersign() {
        AwaitedAct awaited =
                second.of(call.second, id, AwaitedAct.Kind.CORRECTION).orElseThrow();
        ShownAct shown = new ShownAct(awaited.text(), awaited.first().sha256());
        return corrections.countersign(call.second, id, trade.signing(call.second, id, shown));
    }

    private Decision held() {
        return awards.of(call.first, id).orElseThrow();
    }

    private Actor applicant() {
        return trade.actor("signatory");
    }

    private List<String> told() {
        return awards.history(applicant(), id).stream().map(Decision::number).toList();
    }

    private long rectifiedMails() {
        return outbox.to("signatory@exemple.invalid").stream()
                .filter(mail -> mail.key().equals("offer.rectified"))
                .count();
    }
}
