package org.passerelle.forms;

import org.jspecify.annotations.Nullable;

/** Several lines of text ({@code textarea}). */
public record LongText(Head head, String key, boolean required, @Nullable Feel readonly, Lengths lengths)
        implements Question {}
