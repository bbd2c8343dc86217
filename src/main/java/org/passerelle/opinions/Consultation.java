package org.passerelle.opinions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;

/**
 * One body asked about one dossier, and its opinion once given.
 *
 * @param body the body's name ({@code EMBASSY:HANOI})
 * @param label the body as people call it ("Ambassade de France à Hanoï")
 * @param dueAt the instant from which silence is recorded
 * @param value null while awaited
 */
public record Consultation(
        ConsultationId id,
        DossierId dossier,
        ConsultationKind kind,
        String body,
        String label,
        Instant askedAt,
        Instant dueAt,
        Status status,
        @Nullable OpinionValue value,
        @Nullable String comment,
        List<String> conditions,
        Map<String, Object> answers,
        @Nullable Instant givenAt,
        @Nullable String givenBy) {

    /** Where a consultation stands. */
    public enum Status {
        /** The opinion is awaited. */
        ASKED,
        /** The body answered. */
        GIVEN,
        /** The time is over and nothing was said. */
        SILENT,
        /** The dossier was withdrawn; the opinion is not needed any more. */
        CANCELLED
    }
}
