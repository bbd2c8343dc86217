package org.passerelle.calls;

/** What a call may show or keep. Words: {@code shown.NAME}. */
public enum Shown {
    /** Who reviewed. */
    REVIEWER_NAMES,
    /** What others scored, criterion by criterion; a reviewer's own sheet is always whole. */
    OTHERS_SCORES,
    /** The score that ranks a dossier; its applicant learns its own from the decision. */
    MEANS,
    /** What the consulted bodies answered. */
    OPINIONS,
    /** Reviewers' comments, strengths and weaknesses. */
    COMMENTS
}
