package org.passerelle.opinions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many requests to one body stand alike.
 *
 * @param late whether they were answered after the silence
 * @param extendable whether they are awaited and can have more time: their last day is not over, nor was it put off
 * @param askedOn the day of the question, in the zone of the call; null before the answer
 * @param givenOn the day of the answer
 * @param due the earliest of their deadlines
 */
record Tally(
        Body body,
        Consultation.Status status,
        boolean late,
        boolean extendable,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate givenOn,
        Instant due,
        int many) {}
