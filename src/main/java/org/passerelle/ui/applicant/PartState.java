package org.passerelle.ui.applicant;

import org.passerelle.dossiers.PartLine;
import org.passerelle.links.Part;

/** How the own part of a draft that another leads stands. Words: {@code applicant.part.state.NAME} and {@code applicant.part.badge.NAME}. */
enum PartState {
    /** It waits for its confirmation. */
    TO_CONFIRM,
    /** It is confirmed. */
    CONFIRMED,
    /** It was, but the lead changed its amounts. */
    LAPSED,
    /** The draft takes nothing any more. */
    CLOSED;

    static PartState of(Part part) {
        return of(part.isConfirmed(), part.open(), part.isLapsed());
    }

    static PartState of(PartLine line) {
        return of(line.confirmed(), line.open(), line.lapsed());
    }

    private static PartState of(boolean confirmed, boolean open, boolean lapsed) {
        if (confirmed) {
            return CONFIRMED;
        }
        if (!open) {
            return CLOSED;
        }
        return lapsed ? LAPSED : TO_CONFIRM;
    }
}
