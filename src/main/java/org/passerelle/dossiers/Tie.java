package org.passerelle.dossiers;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;

/**
 * One tie between a person and a dossier (domain.md D10).
 *
 * @param evidence what shows it: the organisation, the domain, the other dossier's number, the ground in words
 * @param since since when; null where nobody said
 * @param until until when; null while it lasts
 */
public record Tie(
        PersonId person,
        DossierId dossier,
        TieKind kind,
        Source source,
        Weight weight,
        String evidence,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    static final Comparator<Tie> ORDER =
            Comparator.comparing(Tie::weight).thenComparing(Tie::kind).thenComparing(Tie::evidence);

    /** Who says so. Words: {@code tieSource.NAME}. */
    public enum Source {
        /** The data, each time they are asked. */
        DETECTED,
        /** The person, once for every call. */
        STANDING,
        /** The person, of this dossier. */
        DECLARED,
        /** Somebody of the service, of this dossier. */
        FOUND,
        /** Somebody of the service, who judged softer ties. */
        JUDGED
    }

    /** What follows. Words: {@code tieWeight.NAME}. */
    public enum Weight {
        /** The dossier is not there for the person; nobody lifts it. */
        HARD,
        /** The person may read it, and not score it. */
        BARRED,
        /** To be declared, and judged by the service. */
        SOFT
    }
}
