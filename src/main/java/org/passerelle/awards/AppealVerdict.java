package org.passerelle.awards;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.passerelle.committee.FunderAmounts;
import org.passerelle.shared.Json;
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

    /** As it waits for a second signature: JSON that keeps the order of the funders. */
    String kept() {
        return Json.write(new Kept(outcome, reasons, FunderAmounts.write(grants)));
    }

    static AppealVerdict kept(String json) {
        Kept kept = Json.read(json, Kept.class);
        return new AppealVerdict(kept.outcome(), kept.reasons(), FunderAmounts.read(kept.grants()));
    }

    private record Kept(Appeal.Outcome outcome, String reasons, String grants) {}

    public static AppealVerdict of(Appeal.Outcome outcome, String reasons) {
        return new AppealVerdict(outcome, reasons, Map.of());
    }
}
