package org.passerelle.forms;

import org.jspecify.annotations.Nullable;

/** A day ({@code datetime} of subtype date), kept as {@code 2027-09-01}. */
public record Moment(Head head, String key, boolean required, @Nullable Feel readonly) implements Question {}
