package org.passerelle.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question as who asked it from an account reads it again.
 *
 * @param answer of the service; absent while it is waited for
 */
public record OwnQuestion(Question question, Instant askedAt, @Nullable String answer) {}
