package org.passerelle.dossiers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an authority stands in one precondition.
 *
 * @param asOf the day for which the source says so; null where nothing is known
 * @param source who says so: an import, an officer's note; empty where nothing is known
 */
public record Standing(Precondition what, State state, @Nullable LocalDate asOf, String source) {

    /** What is known. */
    public enum State {
        /** In order. */
        MET,
        /** Not in order: it is to be mended before the dossier is filed. */
        UNMET,
        /** Nobody has said; it warns and never blocks. */
        UNKNOWN
    }

    static Standing unknown(Precondition what) {
        return new Standing(what, State.UNKNOWN, null, "");
    }

    /** As it counts today: what was in order once is not for ever. */
    Standing on(LocalDate today) {
        boolean lapsed = state == State.MET && asOf != null && what.isStale(asOf, today);
        return lapsed ? new Standing(what, State.UNMET, asOf, source) : this;
    }

    /** Whether it is what a derogation lifts (E05). */
    public boolean isReportOverdue() {
        return what == Precondition.REPORTS && isUnmet();
    }

    boolean isUnmet() {
        return state == State.UNMET;
    }
}
