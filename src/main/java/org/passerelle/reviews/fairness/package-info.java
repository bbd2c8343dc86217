/**
 * The fairness bench: how far a ranking hangs on who read which dossier. Plain arithmetic on locked sheets; the same sheets
 * always give the same figures.
 */
@NullMarked
@NamedInterface("fairness")
package org.passerelle.reviews.fairness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
