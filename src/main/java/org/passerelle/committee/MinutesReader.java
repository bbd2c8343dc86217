package org.passerelle.committee;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;

/**
 * A member to whom minutes are circulated.
 *
 * @param readAt when it said that it has read them and has nothing more to correct; null until then
 */
public record MinutesReader(PersonId person, String name, @Nullable Instant readAt) {}
