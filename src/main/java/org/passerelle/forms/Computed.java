package org.passerelle.forms;

import org.jspecify.annotations.Nullable;

/**
 * A value that follows from others ({@code expression}), kept with the answers.
 *
 * @param rule what it must satisfy, said where it does not
 */
public record Computed(Head head, String key, Feel expression, @Nullable Rule rule) implements Component {}
