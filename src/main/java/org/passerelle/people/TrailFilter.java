package org.passerelle.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the trail.
 *
 * @param who part of the name or login of who did it; empty for everybody
 * @param verb the act; empty for all
 * @param from the first moment; nothing for the beginning
 * @param until the moment after the last; nothing for today
 */
public record TrailFilter(String who, String verb, @Nullable Instant from, @Nullable Instant until) {

    /** All of it. */
    public static final TrailFilter ALL = new TrailFilter("", "", null, null);
}
