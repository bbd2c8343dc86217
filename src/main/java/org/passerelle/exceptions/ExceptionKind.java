package org.passerelle.exceptions;

/** What did not go the ordinary way. Words: {@code exceptionKind.NAME}. */
public enum ExceptionKind {
    /** A failed check was set aside by two persons, or a derogation granted (domain.md §2.3, step 9). */
    OVERRIDE,
    /** The committee decided otherwise than the ranking proposed (D5). */
    DEPARTURE,
    /** The committee sat before the day for which it was convened (domain.md §2.3, step 14). */
    EARLY_MEETING,
    /** The committee had no quorum: the meeting after it needed none and could be held at once (domain.md §2.3, step 14). */
    NO_QUORUM,
    /** A session was closed without a meeting: nobody was convened, nothing was voted, its minutes are not signed (ADR 0096). */
    UNCONVENED,
    /** A dossier was passed: a lower one was served, since too little was left for it (D5). */
    SKIPPED,
    /** Somebody was recused from a dossier, or what it had done on it was annulled (D10). */
    RECUSAL,
    /** A locked score sheet was opened again. */
    UNLOCKED_SHEET,
    /** An opinion came after its silence had been recorded (D11). */
    LATE_OPINION,
    /** The closing of the call, or the deadline of an opinion, was put off. */
    EXTENSION,
    /** A funder's envelope was raised once the call was open (domain.md §2.4). */
    EXTRA_CREDITS,
    /** Submission was opened again after an incident of the service (domain.md §2.3, step 6). */
    INCIDENT,
    /** A decision was signed that differs from what the committee said (domain.md §2.3, step 16). */
    UNLIKE_MINUTES
}
