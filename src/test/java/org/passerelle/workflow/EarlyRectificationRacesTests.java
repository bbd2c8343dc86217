package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.workflow.OfferRacesTests.atOnce;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Correction;
import org.passerelle.awards.Corrections;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.Signing;
import org.passerelle.dossiers.DossierId;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A decision is rectified at the instant at which the results are released: before it or after it, and never in between. */
@IntegrationTest
class EarlyRectificationRacesTests {

    private static final Correction WORDS = Correction.rectifying(
            "Erreur de plume (fictive).", new LocalizedText("Le paragraphe juste.", "The right paragraph."), List.of());

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Awards awards;

    @Autowired
    Corrections corrections;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    IssuedTexts texts;

    @Autowired
    DueJobs jobs;

    OfferedCall offered;

    @BeforeEach
    void aDecisionThatIsNotKnownYet() {
        offered = new OfferedCall(application, 44_000, OfferedCall.DECIDED.plusDays(4)).decided();
    }

    @RepeatedTest(3)
    void tellsOneDecisionOrTheFirstAndWhatRectifiesIt() {
        DossierId id = offered.whole;
        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        Actor applicant = trade.actor("signatory");
        Decision first = awards.of(officer, id).orElseThrow();
        Signing signing = trade.signing(officer, id, corrections.preview(officer, id, WORDS));

        assertThat(atOnce(() -> corrections.sign(officer, id, WORDS, signing).orElseThrow(), () -> {
                    awards.release(Actor.clockwork(), offered.call);
                    return "released";
                }))
                .noneMatch(Exception.class::isInstance);
        jobs.runDue();

        Decision holds = awards.of(officer, id).orElseThrow();
        boolean wasKnown = awards.history(officer, id).get(0).released();
        List<Decision> told = awards.history(applicant, id);
        assertThat(holds.released()).isTrue();
        assertThat(told).last().satisfies(known -> assertThat(known.number()).isEqualTo(holds.number()));
        assertThat(told)
                .extracting(Decision::kind)
                .containsExactly(
                        wasKnown
                                ? new DecisionKind[] {DecisionKind.DECISION, DecisionKind.RECTIFICATION}
                                : new DecisionKind[] {DecisionKind.DECISION});
        assertThat(documents.of(applicant, id))
                .extracting(IssuedDocument::kind)
                .filteredOn(LetterKind::isDecision)
                .as("a letter for each that is told")
                .hasSize(told.size());
        assertThat(texts.last(id, LetterKind.AWARD_LETTER).contains(first.number()))
                .as("the last letter names the first decision")
                .isEqualTo(wasKnown);
        assertThat(jobs.incidents()).isZero();
    }
}
