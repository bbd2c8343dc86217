package org.passerelle.opinions;

import java.util.List;

/**
 * Something in the opinions on a dossier that the committee must not overlook (D11).
 *
 * @param from the bodies that raise it, in the order of the list
 */
public record OpinionFlag(Reason reason, List<Consultation> from) {

    public OpinionFlag {
        from = List.copyOf(from);
    }

    public boolean isRed() {
        return reason.red;
    }

    /** What is flagged. Words: {@code opinionFlag.NAME}. */
    public enum Reason {
        /** A body is against: no veto, but the committee takes a reasoned position. */
        UNFAVOURABLE(true, true),
        /** A post says that the place is in a red zone: no travel costs there, set up from afar (domain.md §2.4). */
        RED_ZONE(true, false),
        /** A body has reserves: the committee takes a reasoned position. */
        RESERVED(false, true),
        /** Every body asked kept silent: there is no opinion from the field. */
        NO_FIELD_OPINION(false, false);

        private final boolean red;
        private final boolean reasonedPosition;

        Reason(boolean red, boolean reasonedPosition) {
            this.red = red;
            this.reasonedPosition = reasonedPosition;
        }

        /** Whether the committee must say why it decides as it does. */
        public boolean needsReasonedPosition() {
            return reasonedPosition;
        }
    }
}
