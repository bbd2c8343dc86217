package org.passerelle.synthesis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;

/**
 * What somebody said to a synthesis that asks for its visa.
 *
 * @param place from 1, in the order of the call
 * @param comment why it was returned, or a remark
 * @param instead the name of the person in whose place it was given; null where it was the own
 */
public record Visa(
        int round,
        int place,
        Verdict verdict,
        String comment,
        PersonId person,
        String name,
        @Nullable String instead,
        Instant at) {

    /** What was said. Words: {@code visaVerdict.NAME}. */
    public enum Verdict {
        /** The synthesis may go on. */
        GIVEN,
        /** The officer writes it again. */
        RETURNED,
        /** The officer took it back before the visa. */
        TAKEN_BACK
    }
}
