package org.passerelle.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.FileId;
import org.passerelle.shared.DueDate;

/**
 * How the decision in a letter came to its applicant.
 *
 * @param sentAt when its applicant could open it
 * @param known that it was received; absent while nobody has opened it and no other proof is entered
 */
public record Notification(
        UUID letter, LetterKind kind, CallId call, DossierId dossier, Instant sentAt, @Nullable Known known) {

    /** Months in which a decision is contested, from the day on which it is known (CJA R.421-1, CRPA L.411-2). */
    static final int APPEAL_MONTHS = 2;

    /** Calendar days after which an officer is asked to notify in another way what nobody has opened. */
    public static final int UNREAD_DAYS = 5;

    /**
     * That a letter was received.
     *
     * @param on the day, where the call is
     * @param by who opened it, or who entered the proof
     * @param proof of what an officer entered: the postal receipt, the signed copy
     */
    public record Known(
            Mode mode,
            LocalDate on,
            String by,
            Instant recordedAt,
            @Nullable FileId proof,
            @Nullable String proofName) {}

    /** How a letter is known to have been received. Words: {@code notificationMode.NAME}, {@code notificationMode.by.NAME} in a sentence. */
    public enum Mode {
        /** A member of the organisation opened it here. */
        OPENED,
        /** A member of the organisation acted on the decision here: answered its offer, or contested it (ADR 0140). */
        ANSWERED,
        /** By registered post, on the day of the receipt. */
        REGISTERED_MAIL,
        /** Handed over against a signature. */
        BY_HAND,
        /** By an e-mail whose receipt came back. */
        EMAIL_RECEIPT;

        /** Whether an officer says so, with a proof; else the service noted it by itself. */
        public boolean isEntered() {
            return this != OPENED && this != ANSWERED;
        }
    }

    /** The day from which the periods count. */
    public Optional<LocalDate> knownOn() {
        return Optional.ofNullable(known).map(Known::on);
    }

    /**
     * Until when the decision can be contested: two calendar months, 24:00, moved to the next working day where they end on
     * a Saturday, a Sunday or a public holiday (domain.md §2.6). Nobody's period has begun who has not been notified, and a letter
     * that an earlier award holds again opens none.
     */
    public Optional<DueDate> appealUntil(ZoneId zone) {
        return knownOn()
                .filter(day -> kind.opensPeriod())
                .map(day -> DueDate.inMonths(day.atStartOfDay(zone).toInstant(), APPEAL_MONTHS, zone));
    }

    /** When it has lain unopened for so long that somebody should notify it in another way. */
    public Instant unreadFrom(ZoneId zone) {
        return DueDate.inDays(sentAt, UNREAD_DAYS, zone).end();
    }

    /** Whether nobody has opened it in that time, nor notified it otherwise. */
    public boolean isUnreadAt(Instant now, ZoneId zone) {
        return known == null && !now.isBefore(unreadFrom(zone));
    }
}
