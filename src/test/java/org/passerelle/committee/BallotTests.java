package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.committee.Vote.ABSTAIN;
import static org.passerelle.committee.Vote.AGAINST;
import static org.passerelle.committee.Vote.FOR;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

class BallotTests {

    private static final DossierId DOSSIER = new DossierId(UUID.randomUUID());
    private static final Motion MOTION = new Motion(RankingList.REJECT, Map.of());

    private final PersonId chair = PersonId.random();

    @Test
    void adoptsWhatHasMoreVotesForItThanAgainst() {
        assertThat(result(false, FOR, FOR, AGAINST, ABSTAIN)).isEqualTo(Ballot.Result.ADOPTED);
        assertThat(result(false, FOR, AGAINST, AGAINST)).isEqualTo(Ballot.Result.REJECTED);
    }

    @Test
    void letsTheChairsVoteDecideATie() {
        assertThat(result(false, FOR, AGAINST)).isEqualTo(Ballot.Result.ADOPTED_BY_CHAIR);
        assertThat(result(false, AGAINST, FOR)).isEqualTo(Ballot.Result.REJECTED_BY_CHAIR);
    }

    @Test
    void leavesATieOpenInAJointFund() {
        assertThat(result(true, FOR, AGAINST)).isEqualTo(Ballot.Result.TIED);
        assertThat(result(true, FOR, FOR, AGAINST)).isEqualTo(Ballot.Result.ADOPTED);
    }

    @Test
    void leavesATieOpenWhereTheChairAbstainsOrIsAway() {
        assertThat(result(false, ABSTAIN, FOR, AGAINST)).isEqualTo(Ballot.Result.TIED);
        assertThat(Ballot.of(DOSSIER, MOTION, votes(FOR, AGAINST), Optional.empty(), false)
                        .result())
                .isEqualTo(Ballot.Result.TIED);
    }

    /** The first vote is the chair's. */
    private Ballot.Result result(boolean joint, Vote... votes) {
        return Ballot.of(DOSSIER, MOTION, votes(votes), Optional.of(chair), joint)
                .result();
    }

    private Map<PersonId, Vote> votes(Vote... votes) {
        Map<PersonId, Vote> cast = new LinkedHashMap<>();
        for (Vote vote : votes) {
            cast.put(cast.isEmpty() ? chair : PersonId.random(), vote);
        }
        return cast;
    }
}
