package org.passerelle.ui.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Decision;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Closings;
import org.passerelle.dossiers.CompletionRequest;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.ImplicitRefusal;
import org.passerelle.dossiers.Paces;
import org.passerelle.dossiers.Phase;
import org.passerelle.dossiers.Stage;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Timeline;
import org.passerelle.ui.component.Timeline.State;

/**
 * Where a dossier is, in the steps that its applicant may know, who has it and until when; made from the public stage
 * alone. A dossier that has come to its end shows the steps that it passed, and its
 * outcome last; after a result that asks for more, what is awaited now and next.
 */
public final class DossierTimeline {

    private static final List<String> STEPS = List.of("written", "submitted", "admissibility", "appraisal", "result");

    private final Dossier dossier;
    private final Call call;
    private final List<CompletionRequest> requests;
    private final Paces.Way way;
    private final Instant closing;
    private final boolean own;
    private @Nullable Decision correction;
    private DossierCourse course = DossierCourse.NONE;

    private DossierTimeline(
            Dossier dossier, Call call, Instant closing, List<CompletionRequest> requests, Paces.Way way, boolean own) {
        this.closing = closing;
        this.requests = List.copyOf(requests);
        this.dossier = dossier;
        this.call = call;
        this.way = way;
        this.own = own;
    }

    /**
     * For the applicant.
     *
     * @param closing from when on it cannot be submitted any more, as {@link Closings#of} has it
     * @param requests for completion: the days of waiting put the implicit refusal off
     * @param way when it entered its phases, and how fast comparable cases went
     */
    public static DossierTimeline own(
            Dossier dossier, Call call, Instant closing, List<CompletionRequest> requests, Paces.Way way) {
        return new DossierTimeline(dossier, call, closing, requests, way, true);
    }

    /** For those who were asked about the dossier: the same steps, without what silence means to the applicant. */
    public static DossierTimeline read(Dossier dossier, Call call, Instant closing, Paces.Way way) {
        return new DossierTimeline(dossier, call, closing, List.of(), way, false);
    }

    /** @param signed the decisions that its reader may know, the last one last: whether the last rectifies or withdraws */
    public DossierTimeline decided(List<Decision> signed) {
        correction = signed.isEmpty() ? null : signed.get(signed.size() - 1);
        return this;
    }

    /** @param known what is awaited on the dossier, as far as its reader may know */
    public DossierTimeline with(DossierCourse known) {
        course = known;
        return this;
    }

    public Timeline timeline() {
        Stage stage = dossier.publicStage();
        return switch (stage) {
            case DRAFT -> underWay(0);
            case SUBMITTED, INCOMPLETE -> underWay(2);
            case ADMISSIBLE, UNDER_APPRAISAL, APPRAISED, IN_COMMITTEE, PROPOSED, DEFERRED -> underWay(3);
            case EXPIRED_DRAFT -> over(stage, 1);
            case WITHDRAWN, CALL_CANCELLED -> over(stage, dossier.submittedAt() == null ? 1 : 2);
            case INADMISSIBLE -> over(stage, 2);
            case AWARDED, PARTIALLY_AWARDED, BUDGET_REVISION, WAITLISTED, REJECTED, OFFER_DECLINED, LAPSED ->
                over(stage, STEPS.size() - 1);
        };
    }

    private Timeline underWay(int here) {
        Timeline timeline = new Timeline();
        for (int step = 0; step < STEPS.size(); step++) {
            State state = step < here ? State.DONE : step == here ? State.CURRENT : State.AHEAD;
            if (state == State.CURRENT) {
                course.answeredBefore(null).forEach(after(timeline)::appealed);
            }
            timeline.step(
                    state,
                    words(step, ""),
                    when(step, state),
                    state == State.DONE ? number(step) : detail(step, state));
            if (state == State.CURRENT) {
                course.appealsAfter(null).forEach(after(timeline)::appealed);
            }
        }
        return timeline;
    }

    private Timeline over(Stage outcome, int passed) {
        Timeline timeline = new Timeline();
        for (int step = 0; step < passed; step++) {
            timeline.step(State.DONE, words(step, ""), when(step, State.DONE), number(step));
        }
        Stage said = outcome == Stage.BUDGET_REVISION ? Stage.PARTIALLY_AWARDED : outcome;
        course.answeredBefore(dossier.releasedAt()).forEach(after(timeline)::appealed);
        timeline.step(State.DONE, ViewLanguage.word("stage", said), moment(dossier.releasedAt()), corrected());
        return after(timeline).of(said, course.appealsAfter(dossier.releasedAt()));
    }

    private AfterResult after(Timeline timeline) {
        return new AfterResult(timeline, call, course, own);
    }

    /** That the decision was rectified, or withdrawn by another and is awaited anew. */
    private @Nullable String corrected() {
        return correction == null || !correction.kind().corrects()
                ? null
                : ViewLanguage.text(
                        "applicant.timeline." + correction.kind(),
                        String.valueOf(correction.replaces()),
                        correction.number(),
                        String.valueOf(moment(correction.decidedAt())));
    }

    /** Who has it and until when, as long as the step lasts; when the answer is expected, before. */
    private @Nullable String detail(int step, State state) {
        String name = STEPS.get(step);
        if (name.equals("result")) {
            return answer();
        }
        if (state != State.CURRENT) {
            return null;
        }
        return switch (name) {
            case "written" -> closing();
            case "admissibility" -> admissibility();
            default -> Objects.requireNonNullElseGet(corrected(), this::appraisal);
        };
    }

    private String appraisal() {
        String who = words(3, isDeliberated(3) && call.resultsAt() != null ? ".together" : ".with");
        Instant until = course.saidBy();
        String due = until == null ? "" : Formats.due(until, call.definition().zone());
        return due.isEmpty() ? who : who + " " + ViewLanguage.text("applicant.timeline.appraisal.until", due);
    }

    /** The service's term, or the applicant's own while the dossier waits for it. */
    private String admissibility() {
        if (!own && dossier.stage() == Stage.INCOMPLETE) {
            return ViewLanguage.text("applicant.timeline.incomplete.read");
        }
        return requests.stream()
                .filter(request -> dossier.stage() == Stage.INCOMPLETE)
                .reduce((earlier, later) -> later)
                .map(request -> ViewLanguage.text(
                        "applicant.timeline.incomplete.with",
                        Formats.due(request.dueAt(), call.definition().zone())))
                .orElseGet(() -> ViewLanguage.text(
                        "applicant.timeline.admissibility.with",
                        Formats.date(call.admissibilityDue(Closings.admissibilityFrom(closing, requests))
                                .lastDay())));
    }

    private String closing() {
        return ViewLanguage.text(
                "applicant.banner.closes",
                Formats.inZone(
                        LocalDateTime.ofInstant(closing, call.definition().zone()),
                        call.definition().zone()));
    }

    /** When the answer is expected, and what it means if none comes: the two dates stand side by side. */
    private @Nullable String answer() {
        return sentences(expected(), likely(), silence()).orElse(null);
    }

    /** When the answer is expected while none was given: the call's day and, from twenty comparable cases on, their pace. */
    public Optional<String> outlook() {
        boolean awaited = dossier.submittedAt() != null && dossier.releasedAt() == null;
        return awaited && !dossier.stage().isOver() ? sentences(expected(), likely()) : Optional.empty();
    }

    @SafeVarargs
    private static Optional<String> sentences(Optional<String>... known) {
        String said = Stream.of(known).flatMap(Optional::stream).collect(Collectors.joining(" "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private Optional<String> expected() {
        return Optional.ofNullable(call.definition().resultsExpectedAt())
                .map(at -> ViewLanguage.text("applicant.timeline.expected", Formats.date(at.toLocalDate())));
    }

    /** By comparable cases, counted from the closing; said as such. */
    private Optional<String> likely() {
        return Optional.ofNullable(dossier.submittedAt())
                .flatMap(at -> way.likely(at, closing, call.definition().zone()))
                .map(answer -> ViewLanguage.text(
                        "applicant.timeline.pace",
                        answer.cases(),
                        Formats.date(answer.median()),
                        Formats.date(answer.ninetieth())));
    }

    private Optional<String> silence() {
        return Optional.ofNullable(dossier.submittedAt())
                .filter(at -> own)
                .map(at -> ImplicitRefusal.lastDay(at, call.definition().zone(), requests))
                .map(day -> ViewLanguage.text("applicant.timeline.silence", Formats.date(day)) + suspended());
    }

    private String suspended() {
        long days = requests.stream()
                .mapToLong(request -> request.daysWaited(call.definition().zone()))
                .sum();
        return days == 0 ? "" : " " + ViewLanguage.text("applicant.timeline.suspended", days);
    }

    private @Nullable String number(int step) {
        return STEPS.get(step).equals("submitted") ? dossier.number() : null;
    }

    private @Nullable String when(int step, State state) {
        Instant admissible = way.entered().get(Phase.APPRAISAL);
        return switch (STEPS.get(step)) {
            case "submitted" -> moment(dossier.submittedAt());
            case "admissibility" -> state == State.CURRENT ? since(begun()) : moment(admissible);
            case "appraisal" -> state == State.CURRENT && !isDeliberated(step) ? since(admissible) : null;
            default -> null;
        };
    }

    private @Nullable String since(@Nullable Instant at) {
        return at == null
                ? null
                : ViewLanguage.text(
                        "applicant.timeline.since",
                        Formats.dateTime(at, call.definition().zone()));
    }

    /** The service has a dossier from its submission on. */
    private @Nullable Instant begun() {
        return way.entered().getOrDefault(Phase.ADMISSIBILITY, dossier.submittedAt());
    }

    private @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : Formats.dateTime(at, call.definition().zone());
    }

    /** Once the call is ranked, the step at which everything goes on is the deliberation, wherever it stands in truth. */
    private String words(int step, String more) {
        return ViewLanguage.text(
                "applicant.timeline." + (isDeliberated(step) ? "deliberation" : STEPS.get(step)) + more);
    }

    /** The day on which it came to that would tell more than that the call is ranked. */
    private boolean isDeliberated(int step) {
        return step == 3 && dossier.publicStage() == Stage.IN_COMMITTEE;
    }
}
