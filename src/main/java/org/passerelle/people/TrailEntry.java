package org.passerelle.people;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the legal record: who did what, when, from which stage to which.
 *
 * @param id grows with time; lists are paged by it
 * @param by login, or {@code clockwork}
 * @param verb the act ({@code submit})
 * @param detail figures and reasons of the act
 */
public record TrailEntry(
        long id,
        Instant at,
        @Nullable UUID call,
        @Nullable UUID dossier,
        String by,
        String name,
        String verb,
        @Nullable String from,
        @Nullable String to,
        Map<String, Object> detail) {}
