package org.passerelle.dossiers;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A stretch of the way from the submission to the decision, of one or more stages. Words: {@code phase.NAME}. */
public enum Phase {
    /** Whether the dossier will be appraised, completions included. */
    ADMISSIBILITY(Stage.SUBMITTED, Stage.INCOMPLETE),
    /** Opinions and scores. */
    APPRAISAL(Stage.ADMISSIBLE, Stage.UNDER_APPRAISAL),
    /** From the ranking to the committee's proposal. */
    COMMITTEE(Stage.APPRAISED, Stage.IN_COMMITTEE, Stage.DEFERRED),
    /** From the proposal to the signature. */
    DECISION(Stage.PROPOSED);

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<Stage> stages;

    Phase(Stage first, Stage... more) {
        stages = EnumSet.of(first, more);
    }

    /** The phase that a task holds up; empty for what goes on beside, or after the decision. */
    static Optional<Phase> of(WorkItem.Kind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case JUDGE_ADMISSIBILITY, CONFIRM_OVERRIDE, COMPLETE_DOSSIER -> ADMISSIBILITY;
                    case ASSIGN_REVIEWERS,
                            ASSIGN_THIRD_REVIEWER,
                            REPLACE_REVIEWER,
                            REPLACE_LATE_REVIEWER,
                            GIVE_OPINION,
                            ACCEPT_REVIEW,
                            SCORE_DOSSIER -> APPRAISAL;
                    case WRITE_SYNTHESIS, GIVE_VISA, PROPOSE_RANKING, DELIBERATE, ANSWER_IN_WRITING -> COMMITTEE;
                    case DECIDE, COUNTERSIGN -> DECISION;
                    default -> null;
                });
    }

    public Set<Stage> stages() {
        return EnumSet.copyOf(stages);
    }

    /** Whether the applicant may know that its dossier is in it: whether the committee already sat is not for it to know. */
    public boolean isKnownOutside() {
        return this == ADMISSIBILITY || this == APPRAISAL;
    }
}
