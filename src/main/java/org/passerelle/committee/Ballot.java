package org.passerelle.committee;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * How the committee answered a motion on one dossier: by consent, or by a vote of the members who may.
 *
 * @param votes by the member whose vote it is, its proxy's word included; empty by consent
 */
public record Ballot(DossierId dossier, Motion motion, Map<PersonId, Vote> votes, Result result) {

    /** What came of it. Words: {@code ballot.NAME}. */
    public enum Result {
        /** Nobody asked for a vote, nobody objected. */
        CONSENT,
        /** More for it than against it. */
        ADOPTED,
        /** More against it than for it. */
        REJECTED,
        /** As many for as against: the chair's vote decided for it. */
        ADOPTED_BY_CHAIR,
        /** As many for as against: the chair's vote decided against it. */
        REJECTED_BY_CHAIR,
        /** As many for as against, and no vote that decides: the dossier is put off, to a written procedure in a joint fund. */
        TIED;

        /** Whether the motion holds. */
        public boolean isAdopted() {
            return this == CONSENT || this == ADOPTED || this == ADOPTED_BY_CHAIR;
        }
    }

    public Ballot {
        votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
    }

    static Ballot consent(DossierId dossier, Motion motion) {
        return new Ballot(dossier, motion, Map.of(), Result.CONSENT);
    }

    /**
     * Counts the votes; at a tie the chair's vote decides, except in a joint fund, where neither side may outvote the other
     * (domain.md §2.3, step 14), and where the chair abstains, is recused or does not vote.
     *
     * @param chair the voting member who presides over the item
     */
    static Ballot of(
            DossierId dossier, Motion motion, Map<PersonId, Vote> votes, Optional<PersonId> chair, boolean joint) {
        int balance = count(votes, Vote.FOR) - count(votes, Vote.AGAINST);
        Result result =
                balance > 0 ? Result.ADOPTED : balance < 0 ? Result.REJECTED : joint ? Result.TIED : cast(votes, chair);
        return new Ballot(dossier, motion, votes, result);
    }

    /** Counted again among those who may still vote: who left, and whoever it voted for, are not; a consent stays one. */
    Ballot among(Set<PersonId> voters, Optional<PersonId> presiding, boolean joint) {
        if (votes.isEmpty()) {
            return this;
        }
        Map<PersonId, Vote> others = new LinkedHashMap<>(votes);
        others.keySet().retainAll(voters);
        return of(dossier, motion, others, presiding, joint);
    }

    /** How many said this. */
    public int count(Vote vote) {
        return count(votes, vote);
    }

    private static Result cast(Map<PersonId, Vote> votes, Optional<PersonId> chair) {
        return chair.map(votes::get)
                .map(vote -> switch (vote) {
                    case FOR -> Result.ADOPTED_BY_CHAIR;
                    case AGAINST -> Result.REJECTED_BY_CHAIR;
                    case ABSTAIN -> Result.TIED;
                })
                .orElse(Result.TIED);
    }

    private static int count(Map<PersonId, Vote> votes, Vote vote) {
        return (int) votes.values().stream().filter(each -> each == vote).count();
    }
}
