package org.passerelle.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.files.FileId;
import org.passerelle.people.OrganisationId;

/**
 * A request to file although a past report is overdue: a partial report, and the extension that the ministry agreed to
 * (domain.md §0, 4; E05).
 *
 * @param dossier the draft from which it was asked; a grant counts for its organisation
 * @param words why the report is late
 * @param report the partial report
 * @param askedBy the name of who asked
 * @param until the last day on which the overdue report stops nothing; null unless granted
 * @param reason why it was refused; empty otherwise
 */
public record Derogation(
        UUID id,
        DossierId dossier,
        OrganisationId organisation,
        String words,
        FileId report,
        String askedBy,
        Instant askedAt,
        State state,
        @Nullable LocalDate until,
        String reason) {

    /** How far it is. */
    public enum State {
        /** Waits for an officer. */
        ASKED,
        /** The overdue report stops nothing until its day. */
        GRANTED,
        /** The report is needed; another request may be made. */
        REFUSED
    }

    /** Whether the overdue report stops nothing on that day. */
    public boolean lifts(LocalDate day) {
        return until != null && !day.isAfter(until);
    }
}
