package org.passerelle.committee;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/**
 * What a call lays down about its envelopes (D5).
 *
 * @param envelopes by funder in its own currency; the first is the granting ministry, on whose part the tests are made
 * @param threshold least mean score, of 100
 * @param partialFloor least part of what is wanted that a partial award may be; 100 allows none
 * @param allowSkip whether ranking goes on after a dossier that does not fit; the skip is said in the minutes
 */
public record AllocationRules(
        Map<String, Money> envelopes, Percent threshold, Percent partialFloor, boolean allowSkip) {

    /** @throws IllegalArgumentException when nobody pays */
    public AllocationRules {
        if (envelopes.isEmpty()) {
            throw new IllegalArgumentException("A call without a funder");
        }
        envelopes = Collections.unmodifiableMap(new LinkedHashMap<>(envelopes));
    }

    /** The granting ministry. */
    public String firstFunder() {
        return envelopes.keySet().iterator().next();
    }
}
