package org.passerelle.awards;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.passerelle.shared.Money;

/**
 * What is answered to an appeal.
 *
 * @param reasons why, for the applicant
 * @param grants by funder in its own currency, what a partial award is raised to; empty for every other answer
 */
public record AppealVerdict(Appeal.Outcome outcome, String reasons, Map<String, Money> grants) {

    public AppealVerdict {
        reasons = reasons.strip();
        grants = Collections.unmodifiableMap(new LinkedHashMap<>(grants));
    }

    public static AppealVerdict of(Appeal.Outcome outcome, String reasons) {
        return new AppealVerdict(outcome, reasons, Map.of());
    }
}
