package org.passerelle.forms;

import org.passerelle.shared.LocalizedText;

/**
 * A condition that several answers satisfy together: {@code properties.rule} of an {@code expression}.
 *
 * @param condition what must be true
 * @param code the finding's code: INVALID_VALUE, REQUIRED_FIELD or COMMENT_REQUIRED
 * @param at the key of the answer to mend, beside the expression's own
 * @param message what is wrong and what to do
 */
public record Rule(Feel condition, String code, String at, LocalizedText message) {}
