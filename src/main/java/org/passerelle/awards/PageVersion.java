package org.passerelle.awards;

import java.time.Instant;
import org.passerelle.forms.Answers;

/**
 * One version of a page of reasons that a human saved.
 *
 * @param version from 1
 * @param answers to {@code forms/decision.form}
 */
public record PageVersion(int version, Answers answers, String savedBy, Instant savedAt) {}
