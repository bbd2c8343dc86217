package org.passerelle.letters;

import java.util.Locale;

/** A kind of PDF that the service issues (rehearsal.md, Documents). Words: {@code letterKind.NAME}. */
public enum LetterKind {
    /** Says that the dossier arrived, when silence will mean refusal, and the remedies (CRPA L.112-3, R.112-5). */
    RECEIPT,
    /** The whole dossier as it was submitted. */
    RECAPITULATION,
    /** Tells of a grant as it was asked for. */
    AWARD_LETTER,
    /** Tells of a grant smaller than asked for. */
    PARTIAL_AWARD_LETTER,
    /** Tells of a rank on the waiting list. */
    WAITING_LIST_LETTER,
    /** Tells of a refusal, with its reasons and remedies. */
    REJECTION_LETTER,
    /** Tells that a decision was taken back by another. */
    WITHDRAWAL_LETTER,
    /** Tells that an award stands, or is offered again, as its raise on appeal was not accepted; starts no period of appeal. */
    REVERSION_LETTER,
    /** Tells that the dossier will not be appraised, with the reasons and remedies. */
    INADMISSIBILITY_LETTER,
    /** Says that an appeal arrived, and when silence will have rejected it. */
    APPEAL_RECEIPT,
    /** Answers an appeal, with its reasons and what remedy is left. */
    APPEAL_DECISION,
    /** A foreign partner confirms its part: the quantified letter of intent (D3). */
    PARTNER_CONFIRMATION,
    /** What a body said behind its link, for its own mailbox; what is confidential is left out. */
    OPINION_COPY,
    /** What a committee session decided, for the service: the text that is circulated and signed. */
    MINUTES,
    /** The same once the secretary and the chair signed it. */
    SIGNED_MINUTES,
    /** What rectifies minutes that are signed. */
    MINUTES_ERRATUM,
    /** What anybody may read of minutes once the results are public. */
    MINUTES_EXTRACT;

    /** Whether it tells of a decision that stays secret until it is released. */
    public boolean isDecision() {
        return this == AWARD_LETTER
                || this == PARTIAL_AWARD_LETTER
                || this == WAITING_LIST_LETTER
                || this == REJECTION_LETTER
                || this == WITHDRAWAL_LETTER
                || this == REVERSION_LETTER;
    }

    /** Whether the day on which its applicant knows of it counts: periods of appeal run from it, or nothing is awaited any more. */
    public boolean isNotified() {
        return isDecision() || this == INADMISSIBILITY_LETTER || this == APPEAL_DECISION;
    }

    /** Whether a period of appeal runs from that day. */
    public boolean opensPeriod() {
        return isNotified() && this != REVERSION_LETTER;
    }

    /** Whether it tells of a decision that can be contested before the service itself. */
    public boolean isContestable() {
        return opensPeriod() && this != APPEAL_DECISION;
    }

    /** Whether nobody outside the service ever sees it. */
    public boolean isInternal() {
        return this == MINUTES || this == SIGNED_MINUTES || this == MINUTES_ERRATUM;
    }

    /** The file in {@code resources/letters}, without its extension. */
    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
