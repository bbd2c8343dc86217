package org.passerelle.links;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Dossier;

/**
 * Where the dossier is, for a partner of its project: what the applicant knows from outside ({@link Dossier#publicStage}),
 * without the outcome, which is the lead's to tell.
 *
 * @param closing from when on it cannot be submitted any more
 * @param known when the results were announced; empty before
 * @param expected the day on which the call announces its results
 * @param zone of the call, in which its moments are said
 */
public record PartCourse(
        Where where,
        Instant closing,
        Optional<Instant> submitted,
        Optional<Instant> known,
        Optional<LocalDate> expected,
        ZoneId zone) {

    /** A step of it. Words: {@code course.NAME} on the page behind a link. */
    public enum Where {
        /** The lead writes it. */
        WRITTEN,
        /** The service has it: admissibility, opinions and reviews. */
        EXAMINED,
        /** The committee and who signs have it: for all dossiers alike, until the results are announced. */
        DELIBERATED,
        /** Its results are known. */
        ANSWERED,
        /** It ended without a result: not submitted in time, withdrawn, inadmissible, or its call was cancelled. */
        ENDED;

        /** Whether its results are still to come. */
        boolean isUnderWay() {
            return this != ANSWERED && this != ENDED;
        }
    }

    static PartCourse of(Dossier dossier, Call call, Instant closing, Instant now) {
        return new PartCourse(
                where(dossier, closing, now),
                closing,
                Optional.ofNullable(dossier.submittedAt()),
                Optional.ofNullable(dossier.releasedAt()),
                Optional.ofNullable(call.definition().resultsExpectedAt()).map(LocalDateTime::toLocalDate),
                call.definition().zone());
    }

    private static Where where(Dossier dossier, Instant closing, Instant now) {
        return switch (dossier.publicStage()) {
            case DRAFT -> now.isBefore(closing) ? Where.WRITTEN : Where.ENDED;
            case SUBMITTED, INCOMPLETE, ADMISSIBLE, UNDER_APPRAISAL -> Where.EXAMINED;
            case APPRAISED, IN_COMMITTEE, PROPOSED, DEFERRED -> Where.DELIBERATED;
            case AWARDED, PARTIALLY_AWARDED, WAITLISTED, BUDGET_REVISION, REJECTED, OFFER_DECLINED, LAPSED ->
                Where.ANSWERED;
            case INADMISSIBLE, WITHDRAWN, EXPIRED_DRAFT, CALL_CANCELLED -> Where.ENDED;
        };
    }

    /** Until when it can be submitted or, from then on, when it was. */
    Instant moment() {
        return where == Where.WRITTEN ? closing : submitted.orElse(closing);
    }
}
