package org.passerelle.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.people.PersonId;

/**
 * Something that somebody is waited for.
 *
 * @param taskId the engine's task, or the derogation
 * @param dossier null where a call as a whole waits: its minutes
 * @param awaited a role ({@code CASE_OFFICER}, {@code REVIEWER}…) or a consulted body ({@code EMBASSY:HANOI})
 * @param person the one person awaited, where it is one (a reviewer)
 * @param due until when, where there is a deadline
 */
public record WorkItem(
        String taskId,
        Kind kind,
        @Nullable DossierId dossier,
        CallId call,
        String awaited,
        @Nullable PersonId person,
        Instant since,
        @Nullable Instant due) {

    /** Whether its deadline is past: the moment itself is late. */
    public boolean isLate(Instant now) {
        return due != null && !due.isAfter(now);
    }

    /** What is to be done; the user tasks of {@code processes/} but for the first. Words: {@code task.NAME}. */
    public enum Kind {
        /** Grant or refuse a derogation that a draft asks for; no process waits for it. */
        DECIDE_DEROGATION,
        /** Look at what a conflict of interest annulled; no process waits for it. */
        EXAMINE_CONFLICT,
        /** Judge whether the dossier is admissible. */
        JUDGE_ADMISSIBILITY,
        /** Look at a judgement that sets a failed check aside, as a second person. */
        CONFIRM_OVERRIDE,
        /** Complete the own dossier, as its applicant. */
        COMPLETE_DOSSIER,
        /** Choose the reviewers. */
        ASSIGN_REVIEWERS,
        /** Name a third reviewer, because two sheets diverge. */
        ASSIGN_THIRD_REVIEWER,
        /** Give the seat of a reviewer who left to another. */
        REPLACE_REVIEWER,
        /** Give the seat of a reviewer whose sheet is late to another; the sheet may still come. */
        REPLACE_LATE_REVIEWER,
        /** Give the opinion of a consulted body. */
        GIVE_OPINION,
        /** Answer an invitation to score. */
        ACCEPT_REVIEW,
        /** Answer what the service asks of the applicant, beside the appraisal. */
        ANSWER_INFORMATION,
        /** Fill and lock a score sheet. */
        SCORE_DOSSIER,
        /** Write the synthesis for the committee. */
        WRITE_SYNTHESIS,
        /** Give a visa to the synthesis, or send it back. */
        GIVE_VISA,
        /** Rank the dossiers of the call and allocate the envelope. */
        PROPOSE_RANKING,
        /** Deliberate in session. */
        DELIBERATE,
        /** Answer in writing on the dossiers of a session. */
        ANSWER_IN_WRITING,
        /** Read the minutes of a session, and propose corrections. */
        READ_MINUTES,
        /** Accept or refuse what members propose to correct in the minutes. */
        SETTLE_CORRECTIONS,
        /** Change the minutes that the chair gave back. */
        REVISE_MINUTES,
        /** Sign the minutes, as secretary. */
        SIGN_MINUTES,
        /** Sign the minutes after the secretary, as chair. */
        COUNTERSIGN_MINUTES,
        /** Sign the decision. */
        DECIDE,
        /** Sign it too, as a second person. */
        COUNTERSIGN,
        /** Accept or decline what is offered. */
        ANSWER_OFFER,
        /** Revise the budget after a partial award. */
        REVISE_BUDGET,
        /** Say into which account an accepted award is to be paid. */
        GIVE_BANK_DETAILS,
        /** Look at the bank details that came. */
        CHECK_BANK_DETAILS,
        /** Say who examines an appeal: somebody who had no part in the decision. */
        ASSIGN_APPRAISER,
        /** Examine an appeal and propose the answer. */
        APPRAISE_APPEAL,
        /** Answer an appeal: the decision stands, or is withdrawn. */
        DECIDE_APPEAL,
        /** Sign that answer too, as a second person. */
        COUNTERSIGN_APPEAL,
        /** Sign, as a second person, what rectifies or withdraws a decision. */
        COUNTERSIGN_CORRECTION,
        /** Sign an award from the waiting list that the first signature does not reach. */
        SIGN_PROMOTION,
        /** Notify in another way a decision whose letter nobody has opened. */
        NOTIFY_OTHERWISE,
        /** Send a mail about the dossier that did not arrive, or set it aside; no process waits for it. */
        MEND_MAIL;

        /** Whether the course of the dossier hangs on it; an unopened letter, a lost mail and bank details hold up no procedure. */
        public boolean isOfTheCourse() {
            return this != NOTIFY_OTHERWISE
                    && this != MEND_MAIL
                    && this != GIVE_BANK_DETAILS
                    && this != CHECK_BANK_DETAILS;
        }
    }
}
