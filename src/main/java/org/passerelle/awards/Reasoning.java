package org.passerelle.awards;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.committee.Ranking;
import org.passerelle.committee.RankingList;
import org.passerelle.shared.CurrencyFormat;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;

/**
 * Drafts the reasons of a decision (domain.md §3.8): from the same facts always the same codes and paragraph. The paragraph goes
 * to the applicant, whom no call shows opinions (ADR 0098): they stand in the act beside it.
 */
public final class Reasoning {

    private static final Texts TEXTS = new Texts();

    private Reasoning() {}

    /** The codes that the facts give, and their paragraph. */
    public static Reasoned draft(ReasonFacts facts) {
        return draft(facts, codes(facts));
    }

    /** The paragraph for codes that a human chose. */
    public static Reasoned draft(ReasonFacts facts, List<ReasonCode> codes) {
        return new Reasoned(
                codes, new LocalizedText(paragraph(facts, codes, Language.FR), paragraph(facts, codes, Language.EN)));
    }

    /** What is true of it; what was wanted otherwise is said in words (R8). */
    private static List<ReasonCode> codes(ReasonFacts facts) {
        if (facts.list() == RankingList.MAIN) {
            return List.of();
        }
        if (facts.departs()) {
            return List.of(ReasonCode.R8);
        }
        boolean rejected = facts.list() == RankingList.REJECT;
        if (rejected && facts.belowThreshold()) {
            return List.of(ReasonCode.R2);
        }
        return List.of(!rejected && facts.wantOfMoney() ? ReasonCode.R3 : ReasonCode.R8);
    }

    private static String paragraph(ReasonFacts facts, List<ReasonCode> codes, Language language) {
        Map<String, Object> figures = figures(facts, language);
        Stream<String> keys = Stream.of(
                        Stream.of("reasoning.score"),
                        facts.tieBreak() == null ? Stream.<String>empty() : Stream.of("reasoning.tied"),
                        Stream.of("reasoning." + facts.list()),
                        codes.stream().map(code -> sentence(facts, code)),
                        Stream.of("reasoning.left"))
                .flatMap(part -> part);
        return keys.map(key -> TEXTS.get(language, key, figures)).collect(Collectors.joining(" "));
    }

    /** R8 says who wanted it, and what: which is not always a refusal. */
    private static String sentence(ReasonFacts facts, ReasonCode code) {
        if (code != ReasonCode.R8) {
            return "reasoning." + code;
        }
        return facts.departs() ? "reasoning.R8.departs" : "reasoning.R8." + facts.list();
    }

    private static Map<String, Object> figures(ReasonFacts facts, Language language) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("mean", decimal(facts.mean(), language));
        figures.put("threshold", NumberFormat.getInstance(language.locale()).format(facts.threshold()));
        figures.put("rank", facts.rank());
        Ranking.TieBreak tieBreak = facts.tieBreak();
        figures.put("tie", tieBreak == null ? "" : TEXTS.word(language, "tiedBy", tieBreak));
        figures.put("waiting", Objects.requireNonNullElse(facts.waitingRank(), 0));
        figures.put("wants", amounts(facts.wants(), language));
        figures.put("grants", amounts(facts.grants(), language));
        figures.put("left", amounts(facts.left(), language));
        return figures;
    }

    private static String decimal(BigDecimal value, Language language) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** With the name of each funder where there are several. */
    static String amounts(List<ReasonFacts.Amount> amounts, Language language) {
        boolean several = amounts.size() > 1;
        return amounts.stream()
                .map(a -> money(a.money(), a.currency(), language) + (several ? " (" + a.funder() + ")" : ""))
                .collect(Collectors.joining(" + "));
    }

    static String money(Money money, String currency, Language language) {
        return CurrencyFormat.of(currency, language.locale()).format(money.amount());
    }
}
