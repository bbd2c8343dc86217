package org.passerelle.reviews.fairness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/** Sheets of made-up panels. */
final class Panel {

    private final List<LockedSheet> sheets = new ArrayList<>();

    /** @param reviewer from 0, in the order of the letters */
    Panel sheet(int dossier, int reviewer, double total) {
        return sheet(dossier, reviewer, total, Map.of());
    }

    Panel sheet(int dossier, int reviewer, double total, Map<String, BigDecimal> scores) {
        sheets.add(new LockedSheet(
                subject(dossier),
                new PersonId(new UUID(0, reviewer + 1)),
                BigDecimal.valueOf(total).setScale(2, RoundingMode.HALF_UP),
                scores));
        return this;
    }

    /**
     * Every dossier read by some of the reviewers in turn, in a pattern that ties all of them.
     *
     * @param noise the most that chance adds or takes, points of 100
     */
    static Panel drawn(long seed, int dossiers, int reviewers, int each, double noise) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] mild = IntStream.range(0, reviewers)
                .mapToDouble(j -> random.nextDouble(-9, 9))
                .toArray();
        Panel panel = new Panel();
        for (int i = 0; i < dossiers; i++) {
            double level = random.nextDouble(45, 85);
            for (int k = 0; k < each; k++) {
                int j = (i + k * (1 + i % 2)) % reviewers;
                double chance = noise == 0 ? 0 : random.nextDouble(-noise, noise);
                panel.sheet(i, j, level + mild[j] + chance);
            }
        }
        return panel;
    }

    static Subject subject(int dossier) {
        return new Subject(
                new DossierId(new UUID(1, dossier + 1)),
                String.format("DOS-2027-%04d", dossier + 1),
                "Dossier " + dossier);
    }

    List<LockedSheet> sheets() {
        return sheets;
    }

    /** The means of the totals. */
    Map<DossierId, BigDecimal> means() {
        Map<DossierId, List<BigDecimal>> totals = sheets.stream()
                .collect(Collectors.groupingBy(
                        s -> s.dossier().id(),
                        LinkedHashMap::new,
                        Collectors.mapping(LockedSheet::total, Collectors.toList())));
        Map<DossierId, BigDecimal> means = new LinkedHashMap<>();
        totals.forEach((id, values) -> means.put(
                id,
                values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP)));
        return means;
    }

    Bench bench(int... served) {
        Set<DossierId> ids = IntStream.of(served).mapToObj(i -> subject(i).id()).collect(Collectors.toSet());
        return Bench.of(sheets, means(), ids);
    }

    Bench.Figures figures(int... served) {
        return bench(served).figures().orElseThrow();
    }
}
