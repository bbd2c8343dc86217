package org.passerelle.synthesis;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Check;
import org.passerelle.dossiers.Derogation;
import org.passerelle.funding.StateShare;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.reviews.Divergence;
import org.passerelle.reviews.Recommendation;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/**
 * What the service knows of a dossier and a synthesis shows beside the officer's words.
 *
 * @param asOf when it was read
 * @param scores absent while sheets are awaited
 * @param doubles the State's share if the dossiers that are likely to be the same project were one with it, by number of none; absent
 *     where none is likely
 * @param doubleNumbers of the dossiers that {@code doubles} counts beside this one: no page shows them, they say to whom the share
 *     is closed (D10). Absent in facts that were kept before there were any
 * @param doubleFindings what officers found of these dossiers, where one compared them; absent in facts that were kept before
 * @param earlier grants that the same applicant was decided before, the newest first
 */
public record SynthesisFacts(
        Instant asOf,
        String number,
        String title,
        String lead,
        String call,
        Figures figures,
        List<Found> findings,
        @Nullable Lifted derogation,
        List<Opinion> opinions,
        @Nullable Scores scores,
        List<EarlierGrant> earlier,
        @Nullable StateShare doubles,
        @Nullable List<String> doubleNumbers,
        @Nullable List<Compared> doubleFindings) {

    /**
     * The figures of budget and request, euros; what is wanted of each funder in its own currency.
     *
     * @param rate the request's part of the whole budget
     * @param viable the least grant that the applicant declared viable
     * @param wants the most that each funder may give (D5)
     * @param redZone travel that is not eligible because a post calls its zone red; absent where none does
     */
    public record Figures(
            List<String> countries,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Money total,
            Money requested,
            Percent rate,
            Money viable,
            Map<String, Money> wants,
            @Nullable Money redZone) {}

    /** A line of the check list that is not simply met: not met, not known, or judged otherwise than the rules do. */
    public record Found(String code, Check.Result automatic, Check.Result officer, String comment) {}

    /** A derogation for an overdue report (E05). */
    public record Lifted(Derogation.State state, @Nullable LocalDate until, String words) {}

    /**
     * What a consulted body says.
     *
     * @param titleKey of what people call the body; takes {@code ownName}
     * @param value absent while it is awaited
     * @param late what came after the silence; it does not count (D11)
     */
    public record Opinion(
            String titleKey,
            String ownName,
            @Nullable OpinionValue value,
            String comment,
            List<String> conditions,
            @Nullable OpinionValue late) {

        /** Whether it is against or has reserves. */
        public boolean opposes() {
            return value == OpinionValue.UNFAVOURABLE || value == OpinionValue.RESERVED;
        }

        /** Whether it is in favour, with conditions or without. */
        public boolean favours() {
            return value == OpinionValue.FAVOURABLE || value == OpinionValue.FAVOURABLE_WITH_CONDITIONS;
        }
    }

    /**
     * The locked sheets together; reviewers are told apart by their number alone.
     *
     * @param mean of 100: the mean of two sheets, the median of three
     * @param totals of each sheet, of 100
     * @param gap points of 100 between the highest and the lowest total
     * @param criteria the middle score of each criterion, and how far the scores lie apart, 0 to 5
     * @param dissents the reviewers who advise otherwise than most
     */
    public record Scores(
            BigDecimal mean,
            List<BigDecimal> totals,
            BigDecimal gap,
            Divergence divergence,
            List<CriterionScore> criteria,
            Map<Recommendation, Integer> recommendations,
            List<Dissent> dissents) {}

    public record CriterionScore(
            String code, String label, String labelEn, BigDecimal low, BigDecimal median, BigDecimal high) {}

    /**
     * A reviewer who advises otherwise than most.
     *
     * @param reviewer its number among the sheets, from 1
     * @param words the strengths of a mild one, the weaknesses of a severe one
     */
    public record Dissent(int reviewer, Recommendation recommendation, BigDecimal total, String words) {}

    /** What an officer found when it compared two dossiers that are likely to be one project. */
    public record Compared(String by, String words) {}

    /** What officers found of the dossiers that {@code doubles} counts beside this one. */
    public List<Compared> compared() {
        return doubleFindings == null ? List.of() : doubleFindings;
    }

    /** A grant that the same applicant was decided before and knows of; {@code granted} is the ministry's part, euros. */
    public record EarlierGrant(String number, String title, String call, LocalDate decidedOn, Money granted) {}

    /** Those that are against or have reserves: the officer says what it makes of them. */
    public List<Opinion> opposing() {
        return opinions.stream().filter(Opinion::opposes).toList();
    }

    /**
     * The same for a reader to whom these dossiers are closed (D10): nothing of what was granted to them, and no share of the State
     * that counts one. A share that was kept without the numbers of its dossiers may count any.
     */
    SynthesisFacts without(Set<String> numbers) {
        boolean counts = doubles != null
                && !numbers.isEmpty()
                && (doubleNumbers == null || doubleNumbers.stream().anyMatch(numbers::contains));
        if (!counts && earlier.stream().noneMatch(grant -> numbers.contains(grant.number()))) {
            return this;
        }
        return new SynthesisFacts(
                asOf,
                number,
                title,
                lead,
                call,
                figures,
                findings,
                derogation,
                opinions,
                scores,
                earlier.stream()
                        .filter(grant -> !numbers.contains(grant.number()))
                        .toList(),
                counts ? null : doubles,
                counts ? null : doubleNumbers,
                counts ? null : doubleFindings);
    }

    /** Whether bodies contradict each other. */
    public boolean conflict() {
        return !opposing().isEmpty() && opinions.stream().anyMatch(Opinion::favours);
    }
}
