package org.passerelle.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.DocumentType;
import org.passerelle.shared.DueDate;

/**
 * What an incomplete dossier is asked to mend (domain.md §2.4): the named sections and documents are open to its applicant
 * until a day, nothing else is.
 *
 * @param round 1 for the first request on a dossier
 * @param sections letters of the dossier form, in alphabetical order
 * @param documents kinds of documents that are to be given, or given anew
 * @param words what the officer wrote to the applicant
 * @param askedBy the officer's name
 * @param dueAt 24:00 of the last day, in the zone of the call
 * @param closedAt when it was answered or ended in silence
 * @param answeredBy the name of who answered
 */
public record CompletionRequest(
        UUID id,
        DossierId dossier,
        int round,
        List<String> sections,
        List<DocumentType> documents,
        String words,
        String askedBy,
        Instant askedAt,
        Instant dueAt,
        State state,
        @Nullable Instant closedAt,
        @Nullable String answeredBy) {

    /** How far it is. */
    public enum State {
        /** Waits for the applicant. */
        ASKED,
        /** The applicant has answered; the officer judges again. */
        ANSWERED,
        /** Nothing came in time: the dossier is inadmissible. */
        SILENT
    }

    public CompletionRequest {
        sections = sections.stream().sorted().distinct().toList();
        documents = documents.stream().sorted().distinct().toList();
    }

    /** What is asked for; at least one section or document. */
    public record Asked(Set<String> sections, Set<DocumentType> documents) {

        public Asked {
            sections = Set.copyOf(sections);
            documents = Set.copyOf(documents);
        }

        boolean isNothing() {
            return sections.isEmpty() && documents.isEmpty();
        }
    }

    /** How long the dossier waits for its applicant, in days: to the answer, or to the last day while none is there. */
    public long daysWaited(ZoneId zone) {
        LocalDate from = LocalDate.ofInstant(askedAt, zone);
        LocalDate until = closedAt == null ? DueDate.until(dueAt, zone).lastDay() : LocalDate.ofInstant(closedAt, zone);
        return Math.max(0, ChronoUnit.DAYS.between(from, until));
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(dueAt);
    }
}
