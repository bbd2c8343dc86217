package org.passerelle.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.passerelle.committee.Ranking;
import org.passerelle.committee.RankingList;
import org.passerelle.shared.Money;

/** The drafter of reasons: the same facts give the same codes and paragraph, and the paragraph quotes them. */
class ReasoningTests {

    private static final List<RankingList> DECIDED =
            List.of(RankingList.MAIN, RankingList.PARTIAL, RankingList.WAITING, RankingList.REJECT);

    @Property(tries = 300)
    void givesTheSameCodesAndParagraphForTheSameFacts(@ForAll("facts") ReasonFacts facts) {
        ReasonFacts same = new ReasonFacts(
                facts.list(),
                facts.waitingRank(),
                facts.mean().setScale(4),
                new BigDecimal(facts.threshold().toPlainString()),
                facts.rank(),
                List.copyOf(facts.wants()),
                List.copyOf(facts.grants()),
                List.copyOf(facts.left()),
                facts.belowThreshold(),
                facts.wantOfMoney(),
                facts.departs(),
                facts.tieBreak());

        assertThat(Reasoning.draft(same)).isEqualTo(Reasoning.draft(facts));
    }

    @Property(tries = 300)
    void quotesScoreRankAndWhatIsLeftInBothLanguages(@ForAll("facts") ReasonFacts facts) {
        Reasoned draft = Reasoning.draft(facts);
        String french = draft.paragraph().fr();
        String english = String.valueOf(draft.paragraph().en());

        assertThat(french).contains("rang " + facts.rank() + " du classement").doesNotContain("!", "{");
        assertThat(english).contains("rank " + facts.rank() + " of the ranking").doesNotContain("!", "{");
        assertThat(french)
                .contains(Reasoning.amounts(facts.left(), org.passerelle.shared.Language.FR) + " sur l’enveloppe");
        assertThat(draft.codes().isEmpty()).isEqualTo(facts.list() == RankingList.MAIN);
    }

    @Test
    void writesWhatAHumanWouldOfARejectionBelowTheThreshold() {
        ReasonFacts facts = new ReasonFacts(
                RankingList.REJECT,
                null,
                new BigDecimal("52.50"),
                new BigDecimal("60"),
                4,
                List.of(euros(24_000)),
                List.of(),
                List.of(euros(12_000)),
                true,
                false,
                false,
                null);

        Reasoned draft = Reasoning.draft(facts);

        assertThat(draft.codes()).containsExactly(ReasonCode.R2);
        assertThat(plain(draft.paragraph().fr()))
                .isEqualTo("Note moyenne obtenue : 52,50 sur 100, pour un seuil de 60 fixé par l’appel ; rang 4 du"
                        + " classement. La demande, de 24 000,00 € dans la limite des plafonds, n’est pas retenue."
                        + " Cette note est inférieure au seuil. Après la délibération, il reste 12 000,00 € sur"
                        + " l’enveloppe de l’appel.");
        assertThat(draft.paragraph().en())
                .isEqualTo("Mean score obtained: 52.50 out of 100, for a threshold of 60 set by the call; rank 4 of the"
                        + " ranking. The application, for €24,000.00 within the caps, is rejected. This score is"
                        + " below the threshold. After the deliberation, €12,000.00 is left of the envelope of the"
                        + " call.");
    }

    @Test
    void saysWhatSeparatedItFromADossierOfTheSameScore() {
        ReasonFacts facts = new ReasonFacts(
                RankingList.PARTIAL,
                null,
                new BigDecimal("76"),
                new BigDecimal("60"),
                2,
                List.of(euros(60_000)),
                List.of(euros(40_000)),
                List.of(euros(0)),
                false,
                true,
                false,
                Ranking.TieBreak.SDG);

        Reasoned draft = Reasoning.draft(facts);

        assertThat(plain(draft.paragraph().fr()))
                .contains("rang 2 du classement. À note égale avec le dossier qui le précède, il est départagé par le"
                        + " critère C4, contribution aux ODD. La demande");
        assertThat(draft.paragraph().en()).contains("separated by criterion C4");
    }

    @Provide
    Arbitrary<ReasonFacts> facts() {
        Arbitrary<Integer> amounts = Arbitraries.integers().between(0, 220_000);
        return Combinators.combine(
                        Arbitraries.of(DECIDED),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                                .ofScale(2),
                        Arbitraries.integers().between(1, 180),
                        amounts,
                        amounts,
                        amounts,
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((list, mean, rank, want, grant, left, below, departs) -> new ReasonFacts(
                        list,
                        list == RankingList.WAITING ? 2 : null,
                        mean,
                        new BigDecimal("60"),
                        rank,
                        List.of(euros(want)),
                        list.isFunded() ? List.of(euros(grant)) : List.of(),
                        List.of(euros(left)),
                        below,
                        !below,
                        departs,
                        departs ? null : Ranking.TieBreak.SDG));
    }

    private static ReasonFacts.Amount euros(int amount) {
        return new ReasonFacts.Amount("Ministère (fictif)", "EUR", Money.of(amount));
    }

    private static String plain(String words) {
        return words.replaceAll("[\\u00A0\\u202F]", " ");
    }
}
