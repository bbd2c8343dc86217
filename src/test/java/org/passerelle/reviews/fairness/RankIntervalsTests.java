package org.passerelle.reviews.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankIntervalsTests {

    @Test
    void givesTheSameIntervalsEachTimeAndOthersFromAnotherSeed() {
        Panel panel = Panel.drawn(1, 40, 6, 3, 12);

        assertThat(panel.figures()).isEqualTo(panel.figures());
        assertThat(widths(panel, 1)).isNotEqualTo(widths(panel, 2));
    }

    @Test
    void moveByAtMostARankOrTwoFromOneSeedToTheNext() {
        Panel panel = Panel.drawn(1, 40, 6, 3, 12);
        Design design = new Design(panel.sheets());
        AdditiveModel model = new AdditiveModel(design);
        AdditiveModel.Fit fit = model.fit(design.totals());
        RankIntervals one = RankIntervals.of(design, model, fit, 1);
        RankIntervals other = RankIntervals.of(design, model, fit, 2);

        for (int i = 0; i < design.dossiers(); i++) {
            assertThat(Math.abs(one.low(i) - other.low(i))).isLessThanOrEqualTo(2);
            assertThat(Math.abs(one.high(i) - other.high(i))).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void holdTheRankThatWasFound() {
        assertThat(Panel.drawn(2, 60, 8, 2, 25).figures().standings())
                .allSatisfy(s -> assertThat(s.adjustedRank()).isBetween(s.low(), s.high()));
    }

    @Test
    void widenWithTheNoise() {
        double quiet = meanWidth(Panel.drawn(3, 60, 8, 3, 2));
        double loud = meanWidth(Panel.drawn(3, 60, 8, 3, 20));

        assertThat(loud).isGreaterThan(2 * quiet);
    }

    @Test
    void areOneRankWhereThereIsNoNoise() {
        assertThat(meanWidth(exact())).isZero();
    }

    /** Nine in ten of the true ranks should lie in intervals of 90 %; these are a little wide on purpose. */
    @Test
    void holdTheTrueRankAboutAsOftenAsTheySay() {
        int held = 0;
        int all = 0;
        for (int seed = 10; seed < 30; seed++) {
            List<Bench.Standing> truth =
                    Panel.drawn(seed, 40, 6, 3, 0).figures().standings();
            for (Bench.Standing seen : noisy(seed).figures().standings()) {
                int rank = truth.stream()
                        .filter(t -> t.dossier().equals(seen.dossier()))
                        .findFirst()
                        .orElseThrow()
                        .adjustedRank();
                held += seen.low() <= rank && rank <= seen.high() ? 1 : 0;
                all++;
            }
        }

        assertThat((double) held / all).isBetween(0.85, 0.99);
    }

    /** The same dossiers and reviewers as without noise, each sheet moved by up to eight points. */
    private static Panel noisy(int seed) {
        SplittableRandom random = new SplittableRandom(seed + 1_000);
        Panel noisy = new Panel();
        Panel.drawn(seed, 40, 6, 3, 0)
                .sheets()
                .forEach(s -> noisy.sheet(
                        Integer.parseInt(s.dossier().number().substring(9)) - 1,
                        (int) s.reviewer().value().getLeastSignificantBits() - 1,
                        s.total().doubleValue() + random.nextDouble(-8, 8)));
        return noisy;
    }

    private static Panel exact() {
        Panel panel = new Panel();
        for (int i = 0; i < 10; i++) {
            panel.sheet(i, 0, 40 + 3 * i).sheet(i, 1, 50 + 3 * i);
        }
        return panel;
    }

    private static double meanWidth(Panel panel) {
        return panel.figures().standings().stream()
                .mapToInt(s -> s.high() - s.low())
                .average()
                .orElseThrow();
    }

    private static List<Integer> widths(Panel panel, long seed) {
        Design design = new Design(panel.sheets());
        AdditiveModel model = new AdditiveModel(design);
        RankIntervals intervals = RankIntervals.of(design, model, model.fit(design.totals()), seed);
        return IntStream.range(0, design.dossiers())
                .mapToObj(i -> intervals.high(i) * 1_000 + intervals.low(i))
                .toList();
    }
}
