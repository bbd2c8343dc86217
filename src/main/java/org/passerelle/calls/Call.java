package org.passerelle.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.WorkingDays;

/**
 * A call for projects: its definition and where it stands. Each verb answers the next version or refuses with
 * WRONG_STAGE.
 *
 * @param version grows with each saved change
 * @param resultsReleasedAt when the results became public
 */
public record Call(
        CallId id, int version, CallStage stage, CallDefinition definition, @Nullable Instant resultsReleasedAt) {

    private static final Set<CallStage> BEFORE_OPENING =
            EnumSet.of(CallStage.DRAFT, CallStage.VALIDATED, CallStage.PUBLISHED);
    private static final Set<CallStage> EXTENDABLE = EnumSet.of(CallStage.PUBLISHED, CallStage.OPEN);
    private static final Set<CallStage> TAKING_IN =
            EnumSet.of(CallStage.OPEN, CallStage.CLOSED, CallStage.APPRAISAL, CallStage.WITHOUT_RESULTS);
    private static final Set<CallStage> CREDITABLE = EnumSet.of(
            CallStage.OPEN, CallStage.CLOSED, CallStage.APPRAISAL, CallStage.DELIBERATION, CallStage.RESULTS_PUBLISHED);
    private static final Set<CallStage> AFTER_CLOSING =
            EnumSet.of(CallStage.CLOSED, CallStage.APPRAISAL, CallStage.DELIBERATION);

    /** A call that somebody begins to write. */
    static Call drafted(CallDefinition definition) {
        return new Call(CallId.random(), 0, CallStage.DRAFT, definition, null);
    }

    public String code() {
        return definition.code();
    }

    public Window window() {
        return new Window(instant(definition.opensAt()), instant(definition.closesAt()));
    }

    public Instant publishedAt() {
        return instant(definition.publishedAt());
    }

    /**
     * Admissibility is judged within so many working days after the closing (domain.md §2.3, step 8).
     *
     * @param closing of the call, or what counts as such for one dossier
     */
    public DueDate admissibilityDue(Instant closing) {
        return WorkingDays.due(closing, definition.deadlines().admissibilityWorkingDays(), definition.zone());
    }

    /**
     * The last day of the waiting list: the one that the call names, or 31 December of the year in which its results are known
     * (domain.md §2.3, step 15; ADR 0125). Before the release the year is the expected one.
     */
    public DueDate waitingListEnd() {
        LocalDate named = definition.procedure().decision().waitingListUntil();
        LocalDateTime known = resultsReleasedAt == null
                ? Objects.requireNonNullElse(definition.resultsDue(), definition.closesAt())
                : LocalDateTime.ofInstant(resultsReleasedAt, definition.zone());
        LocalDate last = named == null ? CallDefinition.endOfYear(known) : named;
        return DueDate.endOf(last, definition.zone());
    }

    /** The hour named for the results, where the call names one. */
    public @Nullable Instant resultsAt() {
        LocalDateTime at = definition.resultsAt();
        return at == null ? null : instant(at);
    }

    /** Whether outsiders may know of it. */
    public boolean isPublic() {
        return stage != CallStage.DRAFT && stage != CallStage.VALIDATED && stage != CallStage.CANCELLED;
    }

    /** Whether anybody may read it at this instant: it is public and its publication date has come. */
    public boolean isAnnouncedAt(Instant now) {
        return isPublic() && !publishedAt().isAfter(now);
    }

    /** Whether what was decided may be known outside the service. */
    public boolean isReleased() {
        return stage == CallStage.RESULTS_PUBLISHED;
    }

    /** Refuses what nobody is waited for any more: the call was given up or has ended without results. */
    public void refuseEnded(String verb) {
        if (stage == CallStage.CANCELLED) {
            throw new Refusal(RefusalCode.CALL_CANCELLED, code());
        }
        if (stage == CallStage.WITHOUT_RESULTS) {
            throw new Refusal(RefusalCode.WRONG_STAGE, code(), stage, verb);
        }
    }

    /**
     * Refuses what is over for it: it takes dossiers in, or could until a ranking is proposed; one that ended without results,
     * since nobody had submitted, among them.
     */
    public void refuseUnlessTakingIn(String verb) {
        if (!TAKING_IN.contains(stage)) {
            throw new Refusal(RefusalCode.WRONG_STAGE, code(), stage, verb);
        }
    }

    /** Changes what it says; only before it is validated. */
    Call rewritten(CallDefinition next) {
        return at("edit", EnumSet.of(CallStage.DRAFT), stage, next);
    }

    Call validated() {
        return at("validate", EnumSet.of(CallStage.DRAFT), CallStage.VALIDATED, definition);
    }

    Call reopenedAsDraft() {
        return at("redraft", EnumSet.of(CallStage.VALIDATED), CallStage.DRAFT, definition);
    }

    Call published() {
        return at("publish", EnumSet.of(CallStage.VALIDATED), CallStage.PUBLISHED, definition);
    }

    /** Opens: from here the definition is frozen, its closing may be put off, and an envelope raised. */
    Call opened() {
        return at("open", EnumSet.of(CallStage.PUBLISHED), CallStage.OPEN, definition);
    }

    Call closed() {
        return at("close", EnumSet.of(CallStage.OPEN), CallStage.CLOSED, definition);
    }

    Call appraised() {
        return at("appraise", EnumSet.of(CallStage.CLOSED), CallStage.APPRAISAL, definition);
    }

    Call deliberating() {
        return at("propose", AFTER_CLOSING, CallStage.DELIBERATION, definition);
    }

    Call released(Instant at) {
        Call next = at("release", EnumSet.of(CallStage.DELIBERATION), CallStage.RESULTS_PUBLISHED, definition);
        return new Call(next.id, next.version, next.stage, next.definition, at);
    }

    /** Ends with nothing decided. */
    Call concluded() {
        return at("conclude", AFTER_CLOSING, CallStage.WITHOUT_RESULTS, definition);
    }

    /** Goes on with the dossiers that an incident of the service, or an appeal, lets in after all. */
    Call takingInAgain() {
        return at("takeInAgain", EnumSet.of(CallStage.WITHOUT_RESULTS), CallStage.APPRAISAL, definition);
    }

    Call extended(Extension extension) {
        return at("extend", EXTENDABLE, stage, definition.extended(extension));
    }

    Call credited(ExtraCredits extra) {
        return at("addCredits", CREDITABLE, stage, definition.with(extra));
    }

    Call cancelled() {
        Set<CallStage> live = EnumSet.copyOf(BEFORE_OPENING);
        live.add(CallStage.OPEN);
        live.addAll(AFTER_CLOSING);
        return at("cancel", live, CallStage.CANCELLED, definition);
    }

    private Call at(String verb, Set<CallStage> from, CallStage to, CallDefinition next) {
        if (!from.contains(stage)) {
            throw new Refusal(RefusalCode.WRONG_STAGE, definition.code(), stage, verb);
        }
        return new Call(id, version, to, next, resultsReleasedAt);
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(definition.zone()).toInstant();
    }
}
