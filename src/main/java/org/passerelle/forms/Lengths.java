package org.passerelle.forms;

import org.jspecify.annotations.Nullable;

/** How long a text may be, in characters of the trimmed text; an empty answer is never too short. */
public record Lengths(@Nullable Limit min, @Nullable Limit max) {}
