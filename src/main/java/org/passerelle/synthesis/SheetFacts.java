package org.passerelle.synthesis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Criterion;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Divergence;
import org.passerelle.reviews.Recommendation;
import org.passerelle.reviews.ReviewScore;
import org.passerelle.shared.Language;

/** What the locked sheets of a dossier say together: middle, dispersion, who dissents. */
final class SheetFacts {

    private SheetFacts() {}

    /** Nothing while a sheet is awaited, or nobody reviews. */
    static Optional<SynthesisFacts.Scores> of(List<Assignment> all, Divergence divergence, CallDefinition call) {
        List<Assignment> sheets = all.stream()
                .filter(Assignment::isActive)
                .sorted(Comparator.comparing(Assignment::assignedAt).thenComparing(Assignment::reviewerName))
                .toList();
        if (sheets.isEmpty() || !sheets.stream().allMatch(Assignment::isLocked)) {
            return Optional.empty();
        }
        List<BigDecimal> totals = sheets.stream().map(SheetFacts::total).toList();
        BigDecimal gap = totals.stream()
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .subtract(totals.stream().min(Comparator.naturalOrder()).orElseThrow());
        Map<Recommendation, Integer> advised = new EnumMap<>(Recommendation.class);
        sheets.forEach(sheet -> Optional.ofNullable(sheet.sheet().recommendation())
                .ifPresent(advice -> advised.merge(advice, 1, Integer::sum)));
        return Optional.of(new SynthesisFacts.Scores(
                ReviewScore.middleOf(totals),
                totals,
                gap,
                divergence,
                call.grid().stream()
                        .map(criterion -> criterion(criterion, sheets))
                        .toList(),
                advised,
                dissents(sheets, advised)));
    }

    private static SynthesisFacts.CriterionScore criterion(Criterion criterion, List<Assignment> sheets) {
        List<BigDecimal> scores = sheets.stream()
                .map(sheet -> sheet.sheet().scores().getOrDefault(criterion.code(), BigDecimal.ZERO))
                .sorted()
                .toList();
        return new SynthesisFacts.CriterionScore(
                criterion.code(),
                criterion.label().in(Language.FR),
                criterion.label().in(Language.EN),
                scores.get(0),
                ReviewScore.middleOf(scores),
                scores.get(scores.size() - 1));
    }

    /** Those who advise otherwise than most; where as many advise one thing as another, all of them. */
    private static List<SynthesisFacts.Dissent> dissents(
            List<Assignment> sheets, Map<Recommendation, Integer> advised) {
        int most = advised.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean tied = advised.values().stream().filter(many -> many == most).count() > 1;
        List<SynthesisFacts.Dissent> dissents = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            Recommendation advice = sheets.get(i).sheet().recommendation();
            if (advice != null && advised.size() > 1 && (tied || advised.getOrDefault(advice, 0) < most)) {
                dissents.add(dissent(i + 1, sheets.get(i), advice));
            }
        }
        return dissents;
    }

    private static SynthesisFacts.Dissent dissent(int number, Assignment sheet, Recommendation advice) {
        String words = advice == Recommendation.FUND
                ? sheet.sheet().strengths()
                : sheet.sheet().weaknesses();
        return new SynthesisFacts.Dissent(number, advice, total(sheet), words);
    }

    private static BigDecimal total(Assignment sheet) {
        return Objects.requireNonNull(sheet.total());
    }
}
