package org.passerelle.workflow.rules;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.MaximumRate;
import org.passerelle.funding.RateTable;
import org.passerelle.funding.RateTables;
import org.passerelle.shared.Percent;
import org.springframework.stereotype.Component;

/** D2 in {@code processes/cofinancing-rate.dmn}: rates by version, country group and option. */
@Component
class CofinancingRates implements RateTables {

    private final DecisionTables decisions;
    /** The rates of the calls that are open: asked with each key of an applicant, and they never change. */
    private final Map<CallId, RateTable> frozen = new ConcurrentHashMap<>();

    CofinancingRates(DecisionTables decisions) {
        this.decisions = decisions;
    }

    @Override
    public RateTable of(UUID call) {
        CallId id = new CallId(call);
        RateTable kept = frozen.get(id);
        if (kept != null) {
            return kept;
        }
        RateTable made = new OfCall(decisions, id, new ConcurrentHashMap<>());
        if (decisions.isFrozen(Table.COFINANCING_RATE, id)) {
            frozen.put(id, made);
        }
        return made;
    }

    @Override
    public Set<String> versions() {
        Set<String> versions = new LinkedHashSet<>();
        for (Rule rule : decisions
                .model(Table.COFINANCING_RATE)
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next()
                .getRules()) {
            versions.add(rule.getInputEntries()
                    .iterator()
                    .next()
                    .getTextContent()
                    .strip()
                    .replace("\"", ""));
        }
        return versions;
    }

    /** The table that a call keeps, each row asked once. */
    private record OfCall(DecisionTables decisions, CallId call, Map<List<String>, Optional<Map<String, Object>>> rows)
            implements RateTable {

        @Override
        public Optional<MaximumRate> rate(String version, CountryGroup group) {
            return row(version, group.name(), Column.PART).flatMap(OfCall::maximum);
        }

        @Override
        public Optional<MaximumRate> flatRate(String version) {
            return row(version, "", Column.FLAT).flatMap(OfCall::maximum);
        }

        @Override
        public boolean matchesAuthorities(String version) {
            return row(version, CountryGroup.LDC.name(), Column.PART)
                    .map(row -> Boolean.TRUE.equals(row.get(Column.MATCHING)))
                    .orElse(false);
        }

        private Optional<Map<String, Object>> row(String version, String group, String option) {
            return rows.computeIfAbsent(List.of(version, group, option), asked -> ask(version, group, option));
        }

        private Optional<Map<String, Object>> ask(String version, String group, String option) {
            List<Map<String, Object>> found = decisions.ask(
                    Table.COFINANCING_RATE,
                    call,
                    Map.of(Column.RATE_VERSION, version, Column.COUNTRY_GROUP, group, Column.OPTION, option));
            return found.stream().findFirst();
        }

        private static Optional<MaximumRate> maximum(Map<String, Object> row) {
            return percent(row.get(Column.RATE))
                    .map(rate -> new MaximumRate(
                            rate, percent(row.get(Column.POOLED_BONUS)).orElse(Percent.ZERO)));
        }

        private static Optional<Percent> percent(@Nullable Object number) {
            return Optional.ofNullable(number).map(n -> new Percent(new BigDecimal(n.toString())));
        }
    }
}
