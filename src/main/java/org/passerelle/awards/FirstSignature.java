package org.passerelle.awards;

import java.time.Instant;
import org.passerelle.people.PersonId;

/**
 * The first of two signatures of a decision, where the call asks for two.
 *
 * @param name of who signed
 * @param delegation the act under which it was signed
 * @param sha256 of the text that was shown; the second person signs the same
 */
public record FirstSignature(PersonId person, String name, Instant at, String delegation, String sha256) {}
