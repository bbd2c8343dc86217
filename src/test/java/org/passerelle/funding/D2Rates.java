package org.passerelle.funding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.shared.Percent;

/** Decision table D2 as domain.md prints it: LDC, other ODA, non-ODA, flat, pooled bonus. */
final class D2Rates implements RateTable {

    private static final Map<String, List<Integer>> ROWS = Map.of(
            "2025", List.of(70, 50, 30, 60, 0),
            "2024", List.of(90, 70, 70, 0, 0),
            "LB-2022", List.of(50, 50, 0, 0, 10),
            "SN-2024", List.of(0, 0, 0, 0, 0),
            "AR-2011", List.of(25, 25, 25, 0, 0),
            "2010", List.of(25, 25, 25, 0, 10),
            "QC-2023", List.of(0, 0, 0, 0, 0));

    @Override
    public Optional<MaximumRate> rate(String version, CountryGroup group) {
        return cell(version, group.ordinal());
    }

    @Override
    public Optional<MaximumRate> flatRate(String version) {
        return cell(version, 3);
    }

    @Override
    public boolean matchesAuthorities(String version) {
        return version.equals("QC-2023");
    }

    private static Optional<MaximumRate> cell(String version, int column) {
        List<Integer> row = Optional.ofNullable(ROWS.get(version)).orElseThrow();
        return Optional.of(row.get(column))
                .filter(rate -> rate > 0)
                .map(rate -> new MaximumRate(Percent.of(rate), Percent.of(row.get(4))));
    }
}
