package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.committee.Candidates.aCandidate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.passerelle.committee.Ranking.TieBreak;

class RankingTests {

    @Test
    void putsTheBetterMeanFirst() {
        Candidate good = aCandidate("B").scoring("82.50").build();
        Candidate less = aCandidate("A").scoring("82.49").withSdg("5").build();

        assertThat(Ranking.of(List.of(less, good))).containsExactly(good, less);
        assertThat(Ranking.separates(good, less)).contains(TieBreak.MEAN);
    }

    @Test
    void breaksTiesOneRuleAfterTheOther() {
        Candidate sdg = aCandidate("F").withSdg("4.0").build();
        Candidate reciprocity = aCandidate("E").withReciprocity("4.0").build();
        Candidate favoured = aCandidate("D").favoured().build();
        Candidate modest = aCandidate("C").requesting("9999.99").build();
        Candidate early = aCandidate("B").submittedAt("2027-02-28T10:00:00Z").build();
        Candidate last = aCandidate("A").build();
        List<Candidate> expected = List.of(sdg, reciprocity, favoured, modest, early, last);
        List<Candidate> shuffled = new ArrayList<>(expected);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Ranking.of(shuffled)).isEqualTo(expected);
        }
        assertThat(Ranking.separates(sdg, reciprocity)).contains(TieBreak.SDG);
        assertThat(Ranking.separates(reciprocity, favoured)).contains(TieBreak.RECIPROCITY);
        assertThat(Ranking.separates(favoured, modest)).contains(TieBreak.FAVOURED);
        assertThat(Ranking.separates(modest, early)).contains(TieBreak.REQUEST);
        assertThat(Ranking.separates(early, last)).contains(TieBreak.SUBMISSION);
    }

    @Test
    void leavesToTheCommitteeWhatNothingSeparates() {
        Candidate one = aCandidate("0001").build();
        Candidate other = aCandidate("0002").build();

        assertThat(Ranking.of(List.of(other, one))).containsExactly(one, other);
        assertThat(Ranking.separates(one, other)).contains(TieBreak.COMMITTEE);
        assertThat(Ranking.separates(one, one)).isEmpty();
    }

    @Test
    void readsAScoreByItsValueNotByItsDecimals() {
        Candidate one = aCandidate("A").withSdg("4").withReciprocity("4.5").build();
        Candidate other = aCandidate("B").withSdg("4.00").withReciprocity("4").build();

        assertThat(Ranking.separates(one, other)).contains(TieBreak.RECIPROCITY);
    }
}
