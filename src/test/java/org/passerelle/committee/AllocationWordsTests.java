package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.committee.Candidates.aCandidate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.Definitions;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.shared.Json;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.shared.Texts;

class AllocationWordsTests {

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonListAndTieBreakHasItsWords(Language language) {
        for (Placement.Reason reason : Placement.Reason.values()) {
            assertThat(texts.has(language, "allocation." + reason))
                    .as(reason.name())
                    .isTrue();
        }
        for (RankingList list : RankingList.values()) {
            assertThat(texts.has(language, "list." + list)).as(list.name()).isTrue();
        }
        for (Ranking.TieBreak tieBreak : Ranking.TieBreak.values()) {
            assertThat(texts.has(language, "tieBreak." + tieBreak))
                    .as(tieBreak.name())
                    .isTrue();
        }
    }

    @Test
    void sayWhatWasLeftWhenADossierIsServedInPart() {
        Candidate landscape =
                aCandidate("0002").wanting("MEAE", "81000").viableFrom("65000").build();

        assertThat(words(Language.EN, placement(landscape, Map.of("MEAE", Money.of(70_000)))))
                .isEqualTo("Ministère (fictif): 70000.00 EUR is left for 81000.00 EUR wanted. The part served (70000.00"
                        + " EUR) reaches the minimum viable grant (65000.00 EUR) and the floor of 70%.");
    }

    @Test
    void nameTheFunderThatIsShortAndItsOwnCurrency() {
        Candidate school = aCandidate("0007")
                .wanting("MEAE", "50000")
                .wanting("DGCT", "550000")
                .viableFrom("45000")
                .build();
        Map<String, Money> left = new LinkedHashMap<>();
        left.put("MEAE", Money.of(40_000));
        left.put("DGCT", Money.of(340_000));

        assertThat(words(Language.FR, placement(school, left)).replace('\u00a0', ' '))
                .startsWith("DGCT (fictive) : il reste 340000.00 MAD pour 550000.00 MAD souhaités. La part possible"
                        + " (30909.09 EUR) n’atteint pas la subvention minimale viable (45000.00 EUR)");
    }

    @Test
    void nameTheYearThatLacksMoney() {
        Candidate school = aCandidate("0007")
                .wanting("MEAE", "50000")
                .falling("MEAE", 2027, "10000", "40000")
                .viableFrom("45000")
                .build();
        Envelopes left = new Envelopes(
                Map.of("MEAE", Money.of(60_000)),
                Map.of("MEAE", new TreeMap<>(Map.of(2027, Money.of(40_000), 2028, Money.of(20_000)))));

        assertThat(words(Language.FR, placement(school, left)).replace('\u00a0', ' '))
                .startsWith("Ministère (fictif) (2028) : il reste 20000.00 EUR pour 40000.00 EUR souhaités.");
    }

    private String words(Language language, Placement placement) {
        Map<String, Object> figures =
                AllocationWords.of(placement, joint(), (amount, currency) -> amount + " " + currency);
        return texts.get(language, "allocation." + placement.reason(), figures);
    }

    private static Placement placement(Candidate candidate, Map<String, Money> left) {
        return placement(candidate, Envelopes.of(left));
    }

    private static Placement placement(Candidate candidate, Envelopes left) {
        AllocationRules rules = new AllocationRules(left, Percent.of(60), Percent.of(70), true);
        Placement placement =
                Allocation.propose(List.of(candidate), rules).placements().get(0);
        return Json.read(Json.write(placement), Placement.class);
    }

    private static CallDefinition joint() {
        return Definitions.with(
                "AAP-2027-MAR",
                Map.of(
                        "funders",
                        List.of(
                                new Funder("MEAE", "Ministère (fictif)", "EUR", Money.of(220_000), null),
                                new Funder(
                                        "DGCT",
                                        "DGCT (fictive)",
                                        "MAD",
                                        Money.of(1_000_000),
                                        BigDecimal.valueOf(11)))));
    }
}
