package org.passerelle.committee;

import org.passerelle.shared.Percent;

/**
 * What a call lays down about its envelopes (D5).
 *
 * @param envelopes the first funder is the granting ministry, on whose part the tests are made
 * @param threshold least mean score, of 100
 * @param partialFloor least part of what is wanted that a partial award may be; 100 allows none
 * @param allowSkip whether ranking goes on after a dossier that does not fit; the skip is said in the minutes
 */
public record AllocationRules(Envelopes envelopes, Percent threshold, Percent partialFloor, boolean allowSkip) {

    /** @throws IllegalArgumentException when nobody pays */
    public AllocationRules {
        if (envelopes.whole().isEmpty()) {
            throw new IllegalArgumentException("A call without a funder");
        }
    }

    /** The granting ministry. */
    public String firstFunder() {
        return envelopes.whole().keySet().iterator().next();
    }
}
