package org.passerelle.forms;

import org.jspecify.annotations.Nullable;

/** A statement to make or not ({@code checkbox}); where it is required, it must be made. */
public record Tick(Head head, String key, boolean required, @Nullable Feel readonly) implements Question {}
