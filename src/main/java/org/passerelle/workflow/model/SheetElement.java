package org.passerelle.workflow.model;

/** The elements of {@code sheet.bpmn}. A user task bears the name of the {@code WorkItem.Kind} that it puts on the worklist. */
public enum SheetElement implements Element {
    SHEET_ASKED("sheetAsked"),
    HAS_ACCEPTED("hasAccepted"),
    INVITATION_MERGE("invitation_merge"),
    ACCEPT_REVIEW("acceptReview"),
    INVITATION_REMINDER("invitation-reminder"),
    INVITATION_RELEASE("invitation-release"),
    REMIND_OF_INVITATION("remindOfInvitation"),
    INVITATION_REMINDED("invitationReminded"),
    IS_ACCEPTED("isAccepted"),
    RELEASE_REVIEWER("releaseReviewer"),
    REPLACEMENT_MERGE("replacement_merge"),
    IS_REPLACED("isReplaced"),
    REPLACE_REVIEWER("replaceReviewer"),
    RETURN_MERGE("return_merge"),
    SCORING_MERGE("scoring_merge"),
    SCORING("scoring"),
    SCORING_STARTED("scoringStarted"),
    SCORE_DOSSIER("scoreDossier"),
    SHEET_REMINDER("sheet-reminder"),
    SHEET_LATE("sheet-late"),
    REMIND_OF_SHEET("remindOfSheet"),
    SHEET_REMINDED("sheetReminded"),
    SCORING_ENDED("scoringEnded"),
    REPLACE_LATE_REVIEWER("replaceLateReviewer"),
    LATE_REVIEWER_REPLACED("lateReviewerReplaced"),
    IS_SHEET_LOCKED("isSheetLocked"),
    SHEET_LOCKED("sheetLocked");

    private final String id;

    SheetElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
