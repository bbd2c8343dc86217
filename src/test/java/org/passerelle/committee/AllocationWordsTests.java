package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.committee.Candidates.aCandidate;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        AllocationRules rules =
                new AllocationRules(Map.of("MEAE", Money.of(70_000)), Percent.of(60), Percent.of(70), true);

        Placement placement =
                Allocation.propose(List.of(landscape), rules).placements().get(0);

        assertThat(texts.get(Language.EN, "allocation." + placement.reason(), placement.evidence()))
                .isEqualTo(
                        "MEAE: 70,000 is left for 81,000 wanted. The part served (70,000) reaches the minimum viable grant (65,000) and the"
                                + " floor of 70%.");
    }
}
