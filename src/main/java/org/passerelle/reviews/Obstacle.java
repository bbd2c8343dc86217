package org.passerelle.reviews;

import org.passerelle.dossiers.TieKind;

/** Why a reviewer cannot be asked for a dossier. Words: {@code obstacle.NAME}. */
public enum Obstacle {
    /** Belongs to the lead or to a partner. */
    TAKES_PART,
    /** Is tied to the lead or to a partner otherwise (D10). */
    TIED,
    /** Judged the dossier in another quality, or gave an opinion on it. */
    JUDGED,
    /** Is the officer who assigns. */
    ASSIGNS,
    /** Was asked for this dossier before. */
    ASKED,
    /** Has as many sheets of the call as the profile allows. */
    FULL;

    static Obstacle of(TieKind kind) {
        return switch (kind) {
            case ORGANISATION, SAME_SIREN -> TAKES_PART;
            case OPINION -> JUDGED;
            default -> TIED;
        };
    }
}
