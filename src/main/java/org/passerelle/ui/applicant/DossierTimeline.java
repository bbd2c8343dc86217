package org.passerelle.ui.applicant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Stage;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.WorkingDays;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Timeline;
import org.passerelle.ui.component.Timeline.State;

/**
 * Where a dossier is, in the steps that its applicant may know, who has it and until when; made from the public stage
 * alone. A dossier that has come to its end shows the steps that it passed, and its outcome last.
 */
final class DossierTimeline {

    private static final List<String> STEPS = List.of("written", "submitted", "admissibility", "appraisal", "result");

    private final Dossier dossier;
    private final Call call;

    DossierTimeline(Dossier dossier, Call call) {
        this.dossier = dossier;
        this.call = call;
    }

    Timeline timeline() {
        Stage stage = dossier.publicStage();
        return switch (stage) {
            case DRAFT -> underWay(0);
            case SUBMITTED -> underWay(2);
            case ADMISSIBLE, UNDER_APPRAISAL, APPRAISED, IN_COMMITTEE, PROPOSED, DEFERRED -> underWay(3);
            case EXPIRED_DRAFT -> over(stage, 1);
            case WITHDRAWN, CALL_CANCELLED -> over(stage, dossier.submittedAt() == null ? 1 : 2);
            case INADMISSIBLE -> over(stage, 2);
            case AWARDED, PARTIALLY_AWARDED, WAITLISTED, REJECTED -> over(stage, STEPS.size() - 1);
        };
    }

    private Timeline underWay(int here) {
        Timeline timeline = new Timeline();
        for (int step = 0; step < STEPS.size(); step++) {
            State state = step < here ? State.DONE : step == here ? State.CURRENT : State.AHEAD;
            timeline.step(state, words(step), when(step), state == State.DONE ? number(step) : detail(step, state));
        }
        return timeline;
    }

    private Timeline over(Stage outcome, int passed) {
        Timeline timeline = new Timeline();
        for (int step = 0; step < passed; step++) {
            timeline.step(State.DONE, words(step), when(step), number(step));
        }
        return timeline.step(State.CURRENT, ViewLanguage.word("stage", outcome), moment(dossier.releasedAt()), null);
    }

    /** Who has it and until when, as long as the step lasts; when the answer is expected, before. */
    private @Nullable String detail(int step, State state) {
        String name = STEPS.get(step);
        if (name.equals("result")) {
            return expected();
        }
        if (state != State.CURRENT) {
            return null;
        }
        return switch (name) {
            case "written" -> closing();
            case "admissibility" ->
                ViewLanguage.text("applicant.timeline.admissibility.with", Formats.date(judgedBy()));
            default -> ViewLanguage.text("applicant.timeline.appraisal.with");
        };
    }

    /** The admissibility is judged within so many working days after the closing. */
    private LocalDate judgedBy() {
        CallDefinition definition = call.definition();
        DueDate due = WorkingDays.due(
                call.window().closesAt(), definition.deadlines().admissibilityWorkingDays(), definition.zone());
        return due.lastDay();
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

    private @Nullable String number(int step) {
        return STEPS.get(step).equals("submitted") ? dossier.number() : null;
    }

    private @Nullable String when(int step) {
        return STEPS.get(step).equals("submitted") ? moment(dossier.submittedAt()) : null;
    }

    private @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : Formats.dateTime(at, call.definition().zone());
    }

    private static String words(int step) {
        return ViewLanguage.text("applicant.timeline." + STEPS.get(step));
    }
}
