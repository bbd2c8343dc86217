package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.committee.Members.attends;
import static org.passerelle.committee.Members.votesBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuorumTests {

    private final Attendance one = attends("Un", true, Presence.PRESENT);
    private final Attendance two = attends("Deux", true, Presence.REMOTE);
    private final Attendance away = attends("Trois", true, Presence.EXCUSED);
    private final Attendance heard = attends("Quatre", false, Presence.PRESENT);

    @Test
    void needsHalfOfTheVotingMembersRoundedUp() {
        assertThat(quorum(one, two, away).least()).isEqualTo(2);
        assertThat(quorum(one, two, away).isReached()).isTrue();
        assertThat(quorum(one, away, attends("Cinq", true, Presence.ABSENT)).isReached())
                .isFalse();
    }

    @Test
    void leavesOutWhoIsHeardOnly() {
        assertThat(quorum(one, heard).voting()).isEqualTo(1);
        assertThat(quorum(heard, away).isReached()).isFalse();
    }

    @Test
    void countsAMemberWhoseProxyIsThere() {
        assertThat(quorum(one, votesBy("Trois", one), away).represented()).isEqualTo(2);
    }

    @Test
    void leavesOutAMemberWhoseProxyHasLeft() {
        assertThat(quorum(one, votesBy("Trois", away), away).represented()).isEqualTo(1);
    }

    @Test
    void countsWhoWithdrewFromAnItemNeitherWay() {
        Quorum quorum = Quorum.of(List.of(one, two, away), Set.of(one.person(), away.person()), false);

        assertThat(quorum).isEqualTo(new Quorum(1, 1, true));
        assertThat(quorum.isReached()).isTrue();
    }

    @Test
    void losesTheProxyOfWhoWithdrewFromAnItem() {
        Quorum quorum = Quorum.of(List.of(one, votesBy("Trois", one)), Set.of(one.person()), false);

        assertThat(quorum).isEqualTo(new Quorum(1, 0, true));
    }

    @Test
    void needsNoneWhenConvenedAgainExceptSomebody() {
        Attendance other = attends("Cinq", true, Presence.ABSENT);

        assertThat(Quorum.of(List.of(one, away, other), Set.of(), true).isReached())
                .isTrue();
        assertThat(Quorum.of(List.of(away, other), Set.of(), true).isReached()).isFalse();
    }

    private static Quorum quorum(Attendance... members) {
        return Quorum.of(List.of(members), Set.of(), false);
    }
}
