package org.passerelle.calls;

/** What an applicant learns of how its dossier was marked, once its decision is known. Words: {@code feedback.NAME}. */
public enum Feedback {
    /** Nothing beyond the reasons of the decision. */
    NONE,
    /** The mark of each criterion. */
    SCORES,
    /** The mark of each criterion and what the reviewers wrote about it, without their names. */
    COMMENTS
}
