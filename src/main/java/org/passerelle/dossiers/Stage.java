package org.passerelle.dossiers;

import java.util.EnumSet;
import java.util.Set;

/** Where a dossier stands (domain.md §2.2); the truth for law and lists. Words: {@code stage.NAME}. */
public enum Stage {
    /** Being written by the applicant. */
    DRAFT,
    /** Submitted, numbered and receipted; admissibility is to be judged. */
    SUBMITTED,
    /** Something is missing or to be mended: its applicant was asked, and has some days to answer. */
    INCOMPLETE,
    /** Found admissible; consultations and reviews are about to start. */
    ADMISSIBLE,
    /** Opinions and reviews are under way. */
    UNDER_APPRAISAL,
    /** Every opinion is in or silent and every sheet is locked. */
    APPRAISED,
    /** Ranked by the secretary; before the committee. */
    IN_COMMITTEE,
    /** The committee has deliberated; waits for the authorising officer. */
    PROPOSED,
    /** The committee put it off to its next session. */
    DEFERRED,
    /** Granted what it asked for, within the cap. */
    AWARDED,
    /** Granted less. */
    PARTIALLY_AWARDED,
    /** Good enough, envelope exhausted. */
    WAITLISTED,
    /** A partial award was accepted; its revised budget is awaited. */
    BUDGET_REVISION,
    /** Refused. */
    REJECTED,
    /** The applicant declined what it was offered. */
    OFFER_DECLINED,
    /** Nobody answered the offer, or handed in the revised budget, in time. */
    LAPSED,
    /** Found inadmissible. */
    INADMISSIBLE,
    /** Withdrawn by the applicant. */
    WITHDRAWN,
    /** Never submitted; the call closed. */
    EXPIRED_DRAFT,
    /** The call was given up, and the dossier ended with it. */
    CALL_CANCELLED;

    private static final Set<Stage> DECIDED =
            EnumSet.of(AWARDED, PARTIALLY_AWARDED, WAITLISTED, BUDGET_REVISION, REJECTED);
    private static final Set<Stage> HOLDING = EnumSet.of(AWARDED, PARTIALLY_AWARDED, BUDGET_REVISION);
    private static final Set<Stage> OVER =
            EnumSet.of(INADMISSIBLE, OFFER_DECLINED, LAPSED, WITHDRAWN, EXPIRED_DRAFT, CALL_CANCELLED);
    private static final Set<Stage> INTERNAL = EnumSet.of(APPRAISED, IN_COMMITTEE, PROPOSED, DEFERRED);
    private static final Set<Stage> BEFORE_DELIBERATION =
            EnumSet.of(UNDER_APPRAISAL, APPRAISED, IN_COMMITTEE, DEFERRED);
    private static final Set<Stage> APPRAISED_ON = EnumSet.of(SUBMITTED, ADMISSIBLE, UNDER_APPRAISAL);

    /** Whether the authorising officer has signed. */
    public boolean isDecided() {
        return DECIDED.contains(this);
    }

    /** Whether it holds a part of the envelopes: offered or accepted, and not given back. */
    public boolean holdsGrant() {
        return HOLDING.contains(this);
    }

    /** Those at which something is decided that can be taken back: signed by the authorising officer, or found inadmissible. */
    static Set<Stage> settled() {
        EnumSet<Stage> settled = EnumSet.copyOf(DECIDED);
        settled.add(INADMISSIBLE);
        return settled;
    }

    /** The same, or waiting for the ranking, where a withdrawal put it. */
    static Set<Stage> settledOrRanked() {
        Set<Stage> settled = settled();
        settled.add(APPRAISED);
        return settled;
    }

    /** Those at which it holds a part of the envelopes. */
    static Set<Stage> holding() {
        return EnumSet.copyOf(HOLDING);
    }

    /** Whether nothing more will be decided. */
    public boolean isOver() {
        return OVER.contains(this);
    }

    /** Whether the applicant may still withdraw: any time before an agreement is signed. */
    public boolean isWithdrawable() {
        return !isOver() && this != REJECTED;
    }

    /**
     * What outsiders see: until the results are released everything that goes on in a call reads alike, so that nobody can tell
     * a decision by the stage. Before the ranking that is "under appraisal"; from the ranking on, which is public knowledge, "in
     * deliberation" for every dossier that is not decided or not told of.
     *
     * @param deliberating whether the call has been ranked
     */
    public Stage seenOutside(boolean released, boolean deliberating) {
        boolean hidden = isHidden(released);
        if (deliberating && (hidden || APPRAISED_ON.contains(this))) {
            return IN_COMMITTEE;
        }
        return hidden ? UNDER_APPRAISAL : this;
    }

    /** Whether outsiders read it as another one. */
    public boolean isHidden(boolean released) {
        return INTERNAL.contains(this) || (isDecided() && !released);
    }

    /** Of what outsiders see: whether it goes on, and nothing is known of its outcome. */
    public boolean isPendingOutside() {
        return this == UNDER_APPRAISAL || this == IN_COMMITTEE;
    }

    /** Those at which something is still to be done before the decision. */
    public static Set<Stage> open() {
        return EnumSet.of(
                SUBMITTED, INCOMPLETE, ADMISSIBLE, UNDER_APPRAISAL, APPRAISED, IN_COMMITTEE, PROPOSED, DEFERRED);
    }

    /** Those of the appraisal, on which the committee has still to deliberate: what a body says late is kept (D11). */
    public static Set<Stage> beforeDeliberation() {
        return EnumSet.copyOf(BEFORE_DELIBERATION);
    }

    /** Those that outsiders read as another one, released or not. */
    static Set<Stage> internal() {
        return EnumSet.copyOf(INTERNAL);
    }

    /** Those that outsiders read as another one before the release alone. */
    static Set<Stage> decided() {
        return EnumSet.copyOf(DECIDED);
    }

    /** Those that outsiders read as "in deliberation" once the call is ranked, beside what they do not see at all. */
    static Set<Stage> appraisedOn() {
        return EnumSet.copyOf(APPRAISED_ON);
    }
}
