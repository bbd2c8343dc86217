package org.passerelle.ui.applicant;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.links.PartCourse;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Timeline;
import org.passerelle.ui.component.Timeline.State;

/** Where the dossier is, in the steps of the applicant's own timeline, as far as a partner of the project may know. */
final class PartTimeline {

    private final PartCourse course;
    private final Timeline timeline = new Timeline();

    private PartTimeline(PartCourse course) {
        this.course = course;
    }

    static Timeline of(PartCourse course) {
        return new PartTimeline(course).drawn();
    }

    private Timeline drawn() {
        return switch (course.where()) {
            case WRITTEN -> written();
            case EXAMINED -> examined();
            case DELIBERATED -> deliberated();
            case ANSWERED -> answered();
            case ENDED -> ended();
        };
    }

    private Timeline written() {
        String until = Formats.inZone(LocalDateTime.ofInstant(course.closing(), course.zone()), course.zone());
        step(
                State.CURRENT,
                "applicant.timeline.written",
                null,
                ViewLanguage.text("applicant.part.course.written.with", until));
        step(State.AHEAD, "applicant.timeline.submitted", null, null);
        step(State.AHEAD, "applicant.part.course.examined", null, null);
        return result();
    }

    private Timeline examined() {
        submitted();
        step(
                State.CURRENT,
                "applicant.part.course.examined",
                moment(course.submitted())
                        .map(at -> ViewLanguage.text("applicant.timeline.since", at))
                        .orElse(null),
                ViewLanguage.text("applicant.part.course.examined.with"));
        return result();
    }

    private Timeline deliberated() {
        submitted();
        step(
                State.CURRENT,
                "applicant.timeline.deliberation",
                null,
                ViewLanguage.text("applicant.timeline.deliberation.with"));
        return result();
    }

    private Timeline answered() {
        submitted();
        step(State.DONE, "applicant.part.course.examined", null, null);
        return step(
                State.DONE,
                "applicant.part.course.answered",
                moment(course.known()).orElse(null),
                ViewLanguage.text("applicant.part.course.answered.with"));
    }

    private Timeline ended() {
        if (course.submitted().isPresent()) {
            submitted();
        } else {
            step(State.DONE, "applicant.timeline.written", null, null);
        }
        return step(
                State.DONE, "applicant.part.course.ended", null, ViewLanguage.text("applicant.part.course.ended.with"));
    }

    private void submitted() {
        step(State.DONE, "applicant.timeline.written", null, null);
        step(
                State.DONE,
                "applicant.timeline.submitted",
                moment(course.submitted()).orElse(null),
                null);
    }

    private Timeline result() {
        String expected = course.expected()
                .map(day -> ViewLanguage.text("applicant.timeline.expected", Formats.date(day)))
                .orElse(null);
        return step(State.AHEAD, "applicant.timeline.result", null, expected);
    }

    private Optional<String> moment(Optional<Instant> at) {
        return at.map(instant -> Formats.dateTime(instant, course.zone()));
    }

    private Timeline step(State state, String title, @Nullable String when, @Nullable String detail) {
        return timeline.step(state, ViewLanguage.text(title), when, detail);
    }
}
