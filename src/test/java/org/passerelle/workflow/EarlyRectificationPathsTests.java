package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.RectificationElement.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Correction;
import org.passerelle.awards.Correction.Ground;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.Offers;
import org.passerelle.dossiers.DossierId;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Days;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A decision is rectified between its signature and the hour at which the results are known. */
@IntegrationTest
class EarlyRectificationPathsTests {

    private static final Correction RECTIFIED = Correction.rectifying(
            "Erreur de plume (fictive).", new LocalizedText("Le paragraphe juste.", "The right paragraph."), List.of());

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Awards awards;

    @Autowired
    Outbox outbox;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    Offers offers;

    @Autowired
    IssuedTexts texts;

    @Autowired
    DueJobs jobs;

    OfferedCall offered;
    DossierId dossier;
    Actor officer;

    @WalkedOnce
    void aDecisionThatIsNotKnownYet() {
        offered = new OfferedCall(application, 44_000, OfferedCall.DECIDED.plusDays(4)).decided();
        dossier = offered.whole;
        officer = trade.actor(Role.AUTHORISING_OFFICER);
    }

    /** Signed on one day, known on another: the applicant reads what holds by then, and nothing of what it mended. */
    @Test
    void rectifiesBeforeTheResultsAndSendsTheRectifiedLetterAlone() {
        Decision before = awards.of(officer, dossier).orElseThrow();
        Actor applicant = trade.actor("signatory");

        assertThat(codesOf(() -> sign(Correction.withdrawing(Ground.UNLAWFUL, "Un lien (fictif)."))))
                .containsExactly("WITHDRAWAL_UNRELEASED");
        Decision decision = sign(RECTIFIED);
        jobs.runDue();

        assertThat(decision.released()).isFalse();
        assertThat(walk.path(walk.number(dossier)))
                .contains(ids(DECISION_RECTIFIED, ISSUE_RECTIFICATION_LETTER, RECTIFICATION_KNOWN));
        assertThat(awards.of(applicant, dossier)).isEmpty();
        assertThat(documents.of(applicant, dossier))
                .noneMatch(letter -> letter.kind().isDecision());
        assertThat(outbox.to("signatory@exemple.invalid").stream()
                        .filter(mail -> mail.key().equals("offer.rectified")))
                .isEmpty();

        walk.to(OfferedCall.DECIDED.plusDays(5));

        assertThat(awards.history(applicant, dossier)).singleElement().satisfies(known -> {
            assertThat(known.number()).isEqualTo(decision.number());
            assertThat(known.kind()).isEqualTo(DecisionKind.DECISION);
            assertThat(known.replaces()).isNull();
            assertThat(known.correction() + known.grounds().act()).isEmpty();
        });
        assertThat(awards.of(applicant, dossier))
                .contains(awards.history(applicant, dossier).get(0));
        assertThat(documents.of(applicant, dossier).stream()
                        .filter(letter -> letter.kind().isDecision()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.releasedAt()).isNotNull());
        assertThat(texts.last(dossier, LetterKind.AWARD_LETTER))
                .as("what the offer says, counted from the results")
                .contains(decision.number(), "au plus tard le " + answerBy())
                .as("what was never told")
                .doesNotContain(before.number(), "Erreur de plume (fictive).");
        assertThat(awards.history(officer, dossier))
                .extracting(Decision::number)
                .containsExactly(before.number(), decision.number());
        offered.accept(dossier);
        assertThat(jobs.incidents()).isZero();
    }

    /** What is known of the chain is what held at the hour; a rectification after it names that one, and only that one. */
    @Test
    void rectifiesTwiceAndOnceMoreWhenTheResultsAreKnown() {
        Actor applicant = trade.actor("signatory");
        Decision first = sign(RECTIFIED);
        Decision second = sign(RECTIFIED);
        jobs.runDue();
        walk.to(OfferedCall.DECIDED.plusDays(5));

        assertThat(awards.history(applicant, dossier))
                .extracting(Decision::number, Decision::kind)
                .containsExactly(tuple(second.number(), DecisionKind.DECISION));
        assertThat(texts.last(dossier, LetterKind.AWARD_LETTER))
                .contains(second.number(), "au plus tard le " + answerBy())
                .doesNotContain(first.number(), "rectifie");

        Decision third = sign(RECTIFIED);
        jobs.runDue();

        assertThat(awards.history(applicant, dossier))
                .extracting(Decision::number, Decision::kind)
                .containsExactly(
                        tuple(second.number(), DecisionKind.DECISION),
                        tuple(third.number(), DecisionKind.RECTIFICATION));
        assertThat(texts.last(dossier, LetterKind.AWARD_LETTER))
                .contains("rectifie la décision n° " + second.number(), "au plus tard le " + answerBy())
                .doesNotContain(first.number());
        assertThat(outbox.to("signatory@exemple.invalid"))
                .filteredOn(mail -> mail.key().equals("offer.rectified"))
                .hasSize(1);
        assertThat(jobs.incidents()).isZero();
    }

    private String answerBy() {
        Instant due = offers.of(Actor.clockwork(), dossier).orElseThrow().dueAt();
        return Days.inWords(DueDate.until(due, Trade.PARIS).lastDay(), Language.FR);
    }

    private Decision sign(Correction correction) {
        return trade.correct(officer, dossier, correction).orElseThrow();
    }
}
