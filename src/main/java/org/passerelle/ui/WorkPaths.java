package org.passerelle.ui;

import java.util.Objects;
import org.passerelle.dossiers.WorklistPages;

/** Where each thing that somebody is waited for is done; the one table between the worklist and the pages. */
public final class WorkPaths {

    public static final String WORKLIST = "worklist";
    public static final String DOSSIERS = "dossiers";
    public static final String CALLS = "manage/calls";
    /** Where organisations that registered themselves are verified. */
    public static final String VERIFICATIONS = "admin/verifications";
    /** Where people's questions about calls are answered. */
    public static final String QUESTIONS = "questions";
    /** What each officer takes on, and who is away. */
    public static final String OFFICERS = "officers";
    /** Acts on many dossiers, and what became of each. */
    public static final String BATCHES = "batches";
    /** Where officers keep the phrases of requests and reasons. */
    public static final String PHRASES = "phrases";
    /** Where officers see which applicants wrote what nobody has read. */
    public static final String UNREAD = "unread";
    /** Where the mails of the service are watched. */
    public static final String MAILS = "admin/mails";

    /** Where mails that did not arrive wait. */
    public static final String UNDELIVERED = "undelivered";

    /** Where a reviewer answers an invitation. */
    public static final String INVITATIONS = "invitations";

    private WorkPaths() {}

    /** The page of one act on one dossier or its call. */
    public static String of(WorklistPages.Line line) {
        String dossier = Objects.toString(line.item().dossier(), "");
        return switch (line.item().kind()) {
            case DECIDE_DEROGATION -> PRECONDITIONS;
            case EXAMINE_CONFLICT -> DOSSIERS + "/" + dossier + "?tab=ties";
            case JUDGE_ADMISSIBILITY, CONFIRM_OVERRIDE -> DOSSIERS + "/" + dossier + "/admissibility";
            case COMPLETE_DOSSIER, ANSWER_INFORMATION -> "my/dossiers/" + dossier;
            case ASSIGN_REVIEWERS, ASSIGN_THIRD_REVIEWER, REPLACE_REVIEWER, REPLACE_LATE_REVIEWER ->
                DOSSIERS + "/" + dossier + "/reviewers";
            case GIVE_OPINION -> "opinions/" + dossier;
            case ACCEPT_REVIEW -> INVITATIONS + "/" + dossier;
            case SCORE_DOSSIER -> "reviews/" + dossier;
            case WRITE_SYNTHESIS, GIVE_VISA -> synthesis(dossier);
            case PROPOSE_RANKING, DELIBERATE -> "committee/" + line.callCode();
            case ANSWER_IN_WRITING -> "committee/" + line.callCode() + "/written";
            case READ_MINUTES, SETTLE_CORRECTIONS, REVISE_MINUTES, SIGN_MINUTES, COUNTERSIGN_MINUTES ->
                "committee/" + line.callCode() + "/minutes";
            case DECIDE, COUNTERSIGN -> "decisions/" + line.callCode();
            case COUNTERSIGN_CORRECTION, SIGN_PROMOTION ->
                "decisions/" + line.callCode() + "/" + line.number() + "/signed";
            case ANSWER_OFFER -> "my/dossiers/" + dossier;
            case NOTIFY_OTHERWISE -> documents(dossier);
            case MEND_MAIL -> UNDELIVERED;
            case GIVE_BANK_DETAILS -> "my/dossiers/" + dossier + "/bank";
            case CHECK_BANK_DETAILS -> documents(dossier);
            case ASSIGN_APPRAISER, APPRAISE_APPEAL, DECIDE_APPEAL, COUNTERSIGN_APPEAL -> appeals(dossier);
            case REVISE_BUDGET -> "my/dossiers/" + dossier + "/revision";
        };
    }

    /** Where officers keep the preconditions, and decide derogations. */
    public static final String PRECONDITIONS = "preconditions";

    /** The page that shows a dossier to the staff. */
    public static String dossier(Object id) {
        return DOSSIERS + "/" + id;
    }

    /** The same page, open at its appeals. */
    public static String appeals(Object id) {
        return dossier(id) + "?tab=appeals";
    }

    /** The same page, open at its documents and letters. */
    public static String documents(Object id) {
        return dossier(id) + "?tab=documents";
    }

    /** The board of the opinions of a call. */
    public static String opinions(String callCode) {
        return CALLS + "/" + callCode + "/opinions";
    }

    /** The page of its synthesis. */
    public static String synthesis(Object id) {
        return dossier(id) + "/synthesis";
    }

    /** The same page, open at what applicant and service write each other. */
    public static String exchanges(Object id) {
        return dossier(id) + "?tab=exchanges";
    }
}
