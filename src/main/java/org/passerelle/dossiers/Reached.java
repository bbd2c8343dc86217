package org.passerelle.dossiers;

import org.passerelle.calls.VisibleFrom;

/** How far a dossier is, in the words of the call's table of who sees what. */
public final class Reached {

    private Reached() {}

    /** ALWAYS while it is appraised, then APPRAISED, RANKED, RELEASED. */
    public static VisibleFrom by(Dossier dossier) {
        return by(dossier.stage(), dossier.releasedAt() != null);
    }

    /** The same of a dossier that is not at hand. */
    public static VisibleFrom by(Stage stage, boolean released) {
        if (released) {
            return VisibleFrom.RELEASED;
        }
        return switch (stage) {
            case DRAFT,
                    SUBMITTED,
                    INCOMPLETE,
                    ADMISSIBLE,
                    UNDER_APPRAISAL,
                    INADMISSIBLE,
                    WITHDRAWN,
                    EXPIRED_DRAFT,
                    CALL_CANCELLED -> VisibleFrom.ALWAYS;
            case APPRAISED -> VisibleFrom.APPRAISED;
            case IN_COMMITTEE,
                    PROPOSED,
                    DEFERRED,
                    AWARDED,
                    PARTIALLY_AWARDED,
                    BUDGET_REVISION,
                    OFFER_DECLINED,
                    LAPSED,
                    WAITLISTED,
                    REJECTED -> VisibleFrom.RANKED;
        };
    }
}
