package org.passerelle.calls;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.shared.TextKey;

/** Whether a call is complete and consistent enough to be published (domain.md §3.1). */
final class CallCheck {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{4,30}");
    private static final String EUR = "EUR";
    private static final Percent WHOLE = Percent.of(100);
    private static final Set<OrganisationKind> TURNKEY_LEADS =
            EnumSet.of(OrganisationKind.ASSOCIATION, OrganisationKind.GIP);

    private final CallDefinition call;
    private final List<Finding> findings = new ArrayList<>();

    private CallCheck(CallDefinition call) {
        this.call = call;
    }

    /**
     * What has to be mended; empty when the call may be validated.
     *
     * @param rateVersions the versions of the rate table that there are
     */
    static List<Finding> of(CallDefinition call, Set<String> rateVersions) {
        CallCheck check = new CallCheck(call);
        check.names();
        check.dates();
        check.funders();
        check.project();
        check.rates(rateVersions);
        check.leads();
        check.documents();
        check.percentages();
        check.deadlines();
        check.constraints();
        check.visibility();
        check.visas();
        check.grid();
        return List.copyOf(check.findings);
    }

    /** What keeps results from being known after the closing; each finding names its field. */
    static List<Finding> results(CallDefinition call) {
        CallCheck check = new CallCheck(call);
        check.resultsDates();
        return List.copyOf(check.findings);
    }

    private void names() {
        require(CODE.matcher(call.code()).matches(), "code", "CALL_CODE");
        require(!call.title().fr().isBlank(), "title", "CALL_TITLE");
        require(!call.summary().fr().isBlank(), "summary", "CALL_SUMMARY");
        require(!call.issuingService().isBlank(), "issuingService", "CALL_SERVICE");
        require(EmailAddress.isValid(call.contactEmail()), "contactEmail", "CALL_CONTACT");
    }

    private void dates() {
        require(!call.publishedAt().isAfter(call.opensAt()), "opensAt", "CALL_OPENS");
        require(call.opensAt().isBefore(call.closesAt()), "closesAt", "CALL_CLOSES");
        require(call.isOneInstant(call.opensAt()), "opensAt", "CALL_HOUR");
        require(call.isOneInstant(call.closesAt()), "closesAt", "CALL_HOUR");
        resultsDates();
        require(!ListEnd.isTooSoon(call), "procedure.decision.waitingListUntil", "CALL_WAITING_LIST");
    }

    /** Results are known after the closing (domain.md §3.1). */
    private void resultsDates() {
        LocalDateTime expected = call.resultsExpectedAt();
        require(expected == null || call.closesAt().isBefore(expected), "resultsExpectedAt", "CALL_RESULTS");
        LocalDateTime published = call.resultsAt();
        require(published == null || call.closesAt().isBefore(published), "resultsAt", "CALL_RESULTS_HOUR");
        require(published == null || call.isOneInstant(published), "resultsAt", "CALL_HOUR");
    }

    private void funders() {
        require(!call.funders().isEmpty(), "funders", "CALL_FUNDER");
        Set<String> keys = new HashSet<>();
        for (Funder funder : call.funders()) {
            String place = "funders." + funder.key();
            require(!funder.key().isBlank() && !funder.name().isBlank(), place, "CALL_FUNDER_NAME");
            require(keys.add(funder.key()), place, "CALL_FUNDER_TWICE");
            require(funder.envelope().isPositive(), place, "CALL_ENVELOPE");
            years(funder, place);
            boolean euro = funder.currency().equals(EUR);
            var rate = funder.unitsPerEuro();
            require(euro || (rate != null && rate.signum() > 0), place, "CALL_RATE");
        }
    }

    /** What a funder lays down by year is spent by its envelope, and in no year that a plan cannot have (ADR 0122). */
    private void years(Funder funder, String place) {
        List<Integer> strange = funder.years().keySet().stream()
                .filter(year -> !call.years().contains(year))
                .toList();
        if (!strange.isEmpty()) {
            findings.add(Finding.blocking(
                    "CALL_ENVELOPE_YEAR", place, Map.of("funder", funder.name(), "years", words(strange))));
        }
        if (funder.years().values().stream().anyMatch(Money::isNegative)) {
            findings.add(Finding.blocking("CALL_ENVELOPE_NEGATIVE", place, Map.of("funder", funder.name())));
        }
        Money sum = Money.sum(funder.years().values());
        Money missing = funder.envelope().minus(sum);
        if (funder.boundsYears() && !missing.isZero()) {
            findings.add(Finding.blocking(
                    missing.isNegative() ? "CALL_ENVELOPE_OVER" : "CALL_ENVELOPE_UNDER",
                    place,
                    Map.of(
                            "funder", funder.name(),
                            "sum", funder.told(sum),
                            "envelope", funder.told(funder.envelope()),
                            "difference", funder.told(missing.max(missing.negated())))));
        }
    }

    private static String words(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private void project() {
        require(!call.years().isEmpty(), "years", "CALL_YEARS");
        require(call.minMonths() >= 1 && call.minMonths() <= call.maxMonths(), "minMonths", "CALL_MONTHS");
        boolean grants = !call.minGrant().isNegative()
                && call.maxGrant().isPositive()
                && !call.minGrant().isMoreThan(call.maxGrant());
        require(grants, "minGrant", "CALL_GRANT");
        require(call.reviewsPerDossier() >= 1, "reviewsPerDossier", "CALL_REVIEWS");
    }

    /** A version that no table has would leave every request without a cap (D2, ADR 0020). */
    private void rates(Set<String> versions) {
        if (!versions.contains(call.rates())) {
            findings.add(Finding.blocking(
                    "CALL_RATES",
                    "rates",
                    Map.of("version", call.rates(), "versions", String.join(", ", new TreeSet<>(versions)))));
        }
    }

    /** A call "clés en main" is led by associations and GIPs alone. */
    private void leads() {
        boolean turnkey = call.scheme() == FundingScheme.TURNKEY;
        require(!turnkey || TURNKEY_LEADS.containsAll(call.leadKinds()), "leadKinds", "CALL_LEADS");
        require(call.minFrenchAuthorities() >= 1, "minFrenchAuthorities", "CALL_AUTHORITIES");
    }

    /** What a line in the country and the antivirus can bear. */
    private void documents() {
        require(
                call.maxFileMegabytes() >= CallDefinition.DEFAULT_FILE_MEGABYTES
                        && call.maxFileMegabytes() <= CallDefinition.MOST_FILE_MEGABYTES,
                "maxFileMegabytes",
                "CALL_FILE_SIZE");
    }

    private void percentages() {
        percentage("minFrenchShare", call.minFrenchShare());
        percentage("maxFrenchInKind", call.maxFrenchInKind());
        percentage("minForeignShare", call.minForeignShare());
        percentage("minMonitoringShare", call.minMonitoringShare());
        percentage("maxAdminShare", call.maxAdminShare());
        percentage("threshold", call.threshold());
        percentage("partialFloor", call.partialFloor());
    }

    private void percentage(String field, @Nullable Percent share) {
        if (share != null && (share.compareTo(Percent.ZERO) < 0 || share.compareTo(WHOLE) > 0)) {
            findings.add(Finding.blocking("CALL_PERCENT", field, Map.of("label", label(field))));
        }
    }

    private void deadlines() {
        Deadlines periods = call.deadlines();
        deadline("admissibilityWorkingDays", periods.admissibilityWorkingDays());
        deadline("completionDays", periods.completionDays());
        deadline("consultationWorkingDays", periods.consultationWorkingDays());
        deadline("informationDays", periods.informationDays());
        deadline("reviewDays", periods.reviewDays());
        deadline("acceptanceDays", periods.acceptanceDays());
    }

    private void constraints() {
        for (Constraint constraint : call.procedure().committee().constraints()) {
            boolean over = constraint.kind().isShare() && constraint.least().compareTo(BigDecimal.valueOf(100)) > 0;
            require(constraint.least().signum() > 0 && !over, "constraints", "CALL_CONSTRAINT");
        }
    }

    /** Names and comments are read on the sheets: nobody sees them before. */
    private void visibility() {
        call.procedure()
                .review()
                .visibility()
                .contradictions()
                .forEach((audience, early) -> early.forEach(shown -> findings.add(Finding.blocking(
                        "CALL_VISIBILITY",
                        "procedure.review.visibility." + audience + "." + shown,
                        Map.of(
                                "audience",
                                new TextKey("audience." + audience),
                                "shown",
                                new TextKey("shown." + shown))))));
    }

    private void visas() {
        int rounds = call.procedure().appraisal().completionRounds();
        require(rounds >= 1 && rounds <= AppraisalRules.MOST_ROUNDS, "completionRounds", "CALL_ROUNDS");
        List<VisaStep> visas = call.procedure().appraisal().visas();
        boolean given = visas.stream().allMatch(step -> AppraisalRules.VISA_ROLES.contains(step.role()));
        require(given && visas.size() <= AppraisalRules.MOST_VISAS, "visas", "CALL_VISA");
        for (int place = 1; place < visas.size(); place++) {
            if (visas.get(place).isLeftToNobody(visas.subList(0, place))) {
                findings.add(Finding.blocking("CALL_VISA_TWICE", "visas", Map.of("place", place + 1)));
            }
        }
    }

    private void deadline(String field, int days) {
        if (days < 1) {
            findings.add(Finding.blocking("CALL_DEADLINE", field, Map.of("label", label(field))));
        }
    }

    private static TextKey label(String field) {
        return new TextKey("editor." + field);
    }

    private void grid() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < call.grid().size(); i++) {
            Criterion criterion = call.grid().get(i);
            boolean named =
                    !criterion.code().isBlank() && !criterion.label().fr().isBlank();
            require(named, "grid." + i, "CALL_CRITERION");
            require(codes.add(criterion.code()), "grid." + i, "CALL_CRITERION_TWICE");
            require(criterion.weight() >= 1, "grid." + i, "CALL_WEIGHT");
            int levels = criterion.levels().size();
            require(levels == 0 || levels == Criterion.LEVELS, "grid." + i, "CALL_LEVELS");
        }
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
