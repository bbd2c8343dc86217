package org.passerelle.shared;

/** Why an act is refused, in the order in which it is checked (rehearsal.md). Words: {@code refusal.CODE}. */
public enum RefusalCode {
    /** No such dossier, call or person; screens also say this of what is not one's own. */
    UNKNOWN,
    /** An editor tries what only the legal representative may do. */
    NOT_SIGNATORY,
    /** The role, the body or the relation to the dossier does not allow the act. */
    FORBIDDEN,
    /** The dossier was already submitted. */
    ALREADY_SUBMITTED,
    /** The very same act already took effect; details name who was first. */
    ALREADY_DONE,
    /** The dossier or the call is not at a stage where the act is possible. */
    WRONG_STAGE,
    /** The call is not open yet. */
    CALL_NOT_OPEN,
    /** The call is closed: the instant of closing is already too late. */
    CALL_CLOSED,
    /** The call was given up: its dossiers have ended with it. */
    CALL_CANCELLED,
    /** The person has an interest in the dossier, or already judged it in another quality. */
    CONFLICT_OF_INTEREST,
    /** Nobody is waited for on this act. */
    NO_SUCH_TASK,
    /** The organisation wants two signatures and there is only one. */
    SECOND_SIGNATURE,
    /** Another person than the first must do it. */
    SECOND_PERSON,
    /** A score is missing from the sheet. */
    INCOMPLETE_SHEET,
    /** A score or an opinion needs a comment. */
    COMMENT_REQUIRED,
    /** The awards would exceed a funder's envelope. */
    ENVELOPE_EXCEEDED,
    /** Somebody else saved first; details name the version. */
    STALE_VERSION,
    /** An act that binds the service needs the own password again, given a moment ago. */
    PASSWORD_NEEDED,
    /** Too many wrong passwords: the person waits; details name the instant until when. */
    TOO_MANY_ATTEMPTS,
    /** The reviewer has to score the call's anchors before the first sheet; details name the call. */
    CALIBRATION_FIRST,
    /** A value that the rule does not accept; details name the field. */
    INVALID_VALUE,
    /** The content has findings that block. */
    CONTENT
}
