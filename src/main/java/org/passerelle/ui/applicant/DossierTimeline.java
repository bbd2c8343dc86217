package org.passerelle.ui.applicant;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Stage;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Timeline;
import org.passerelle.ui.component.Timeline.State;

/** Where a dossier is, in the five steps that its applicant may know; made from the public stage alone. */
final class DossierTimeline {

    private static final int RESULT = 4;

    private final Dossier dossier;
    private final Call call;

    DossierTimeline(Dossier dossier, Call call) {
        this.dossier = dossier;
        this.call = call;
    }

    Timeline timeline() {
        Stage stage = dossier.publicStage();
        int here = step(stage);
        Timeline timeline = new Timeline();
        timeline.step(state(0, here), text("written"), null, stage == Stage.DRAFT ? closing() : null);
        timeline.step(state(1, here), text("submitted"), when(dossier.submittedAt()), dossier.number());
        timeline.step(state(2, here), text("admissibility"), null, null);
        timeline.step(state(3, here), text("appraisal"), null, null);
        boolean over = here == RESULT;
        return timeline.step(
                over ? State.CURRENT : State.AHEAD,
                over ? ViewLanguage.word("stage", stage) : text("result"),
                when(dossier.releasedAt()),
                over ? null : expected());
    }

    /** Which of the steps the public stage is at. */
    private static int step(Stage stage) {
        return switch (stage) {
            case DRAFT -> 0;
            case SUBMITTED -> 2;
            case ADMISSIBLE, UNDER_APPRAISAL, APPRAISED, IN_COMMITTEE, PROPOSED, DEFERRED -> 3;
            default -> RESULT;
        };
    }

    /** A dossier that ended before it was submitted or judged never passed the steps between. */
    private State state(int step, int here) {
        boolean passed =
                switch (dossier.publicStage()) {
                    case EXPIRED_DRAFT, WITHDRAWN, CALL_CANCELLED -> step == 0 || (step == 1 && dossier.submittedAt() != null);
                    case INADMISSIBLE -> step <= 2;
                    default -> step < here;
                };
        return passed ? State.DONE : step == here ? State.CURRENT : State.AHEAD;
    }

    private String closing() {
        return ViewLanguage.text(
                "applicant.banner.closes",
                Formats.inZone(call.definition().closesAt(), call.definition().zone()));
    }

    private @Nullable String expected() {
        LocalDateTime at = call.definition().resultsExpectedAt();
        return at == null ? null : ViewLanguage.text("applicant.timeline.expected", Formats.date(at.toLocalDate()));
    }

    private @Nullable String when(@Nullable Instant at) {
        return at == null ? null : Formats.dateTime(at, call.definition().zone());
    }

    private static String text(String step) {
        return ViewLanguage.text("applicant.timeline." + step);
    }
}
