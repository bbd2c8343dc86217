package org.passerelle.dossiers;

import java.util.EnumSet;
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

    public Set<Stage> stages() {
        return EnumSet.copyOf(stages);
    }

    /** Whether the applicant may know that its dossier is in it: whether the committee already sat is not for it to know. */
    public boolean isKnownOutside() {
        return this == ADMISSIBILITY || this == APPRAISAL;
    }
}
