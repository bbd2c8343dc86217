package org.passerelle.workflow.model;

/** The elements of {@code review.bpmn}. A user task bears the name of the {@code WorkItem.Kind} that it puts on the worklist. */
public enum ReviewersElement implements Element {
    REVIEW_STARTED("reviewStarted"),
    ARE_REVIEWERS_ASSIGNED("areReviewersAssigned"),
    ASSIGN_REVIEWERS("assignReviewers"),
    COLLECTION_MERGE("collection_merge"),
    COLLECTION("collection"),
    COLLECTION_STARTED("collectionStarted"),
    COLLECT_SHEET("collectSheet"),
    SHEETS_COLLECTED("sheetsCollected"),
    FURTHER_SHEET("furtherSheet"),
    SHEET_AWAITED("sheetAwaited"),
    COLLECT_FURTHER_SHEET("collectFurtherSheet"),
    FURTHER_SHEET_COLLECTED("furtherSheetCollected"),
    DO_SCORES_DIVERGE("doScoresDiverge"),
    REVIEW_COMPLETE("reviewComplete"),
    ASSIGN_THIRD_REVIEWER("assignThirdReviewer"),
    SHEET_REOPENED("sheetReopened"),
    FURTHER_MERGE("further_merge");

    private final String id;

    ReviewersElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
