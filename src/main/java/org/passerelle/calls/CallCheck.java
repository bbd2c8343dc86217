package org.passerelle.calls;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.passerelle.shared.Finding;

/** Whether a call is complete and consistent enough to be published (domain.md §3.1). */
final class CallCheck {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{4,30}");
    private static final String EUR = "EUR";

    private final CallDefinition call;
    private final List<Finding> findings = new ArrayList<>();

    private CallCheck(CallDefinition call) {
        this.call = call;
    }

    /** What has to be mended; empty when the call may be validated. */
    static List<Finding> of(CallDefinition call) {
        CallCheck check = new CallCheck(call);
        check.names();
        check.dates();
        check.funders();
        check.project();
        check.grid();
        return List.copyOf(check.findings);
    }

    private void names() {
        require(CODE.matcher(call.code()).matches(), "code", "CALL_CODE");
        require(!call.title().fr().isBlank(), "title", "CALL_TITLE");
        require(!call.summary().fr().isBlank(), "summary", "CALL_SUMMARY");
        require(!call.issuingService().isBlank(), "issuingService", "CALL_SERVICE");
        require(call.contactEmail().contains("@"), "contactEmail", "CALL_CONTACT");
    }

    private void dates() {
        require(!call.publishedAt().isAfter(call.opensAt()), "opensAt", "CALL_OPENS");
        require(call.opensAt().isBefore(call.closesAt()), "closesAt", "CALL_CLOSES");
        LocalDateTime expected = call.resultsExpectedAt();
        require(expected == null || call.closesAt().isBefore(expected), "resultsExpectedAt", "CALL_RESULTS");
    }

    private void funders() {
        require(!call.funders().isEmpty(), "funders", "CALL_FUNDER");
        Set<String> keys = new HashSet<>();
        for (Funder funder : call.funders()) {
            require(keys.add(funder.key()), "funders." + funder.key(), "CALL_FUNDER_TWICE");
            require(funder.envelope().isPositive(), "funders." + funder.key(), "CALL_ENVELOPE");
            boolean euro = funder.currency().equals(EUR);
            var rate = funder.unitsPerEuro();
            require(euro || (rate != null && rate.signum() > 0), "funders." + funder.key(), "CALL_RATE");
        }
    }

    private void project() {
        require(!call.years().isEmpty(), "years", "CALL_YEARS");
        require(call.minMonths() >= 1 && call.minMonths() <= call.maxMonths(), "minMonths", "CALL_MONTHS");
        require(!call.minGrant().isMoreThan(call.maxGrant()), "minGrant", "CALL_GRANT");
        require(call.reviewsPerDossier() >= 1, "reviewsPerDossier", "CALL_REVIEWS");
    }

    private void grid() {
        int sum = call.grid().stream().mapToInt(Criterion::weight).sum();
        if (sum != 100) {
            findings.add(Finding.blocking("CALL_GRID", "grid", Map.of("sum", sum)));
        }
    }

    private void require(boolean holds, String place, String code) {
        if (!holds) {
            findings.add(Finding.blocking(code, place, Map.of()));
        }
    }
}
