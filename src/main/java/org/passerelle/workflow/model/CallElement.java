package org.passerelle.workflow.model;

/** The elements of {@code call-lifecycle.bpmn}. */
public enum CallElement implements Element {
    CALL_PUBLISHED("callPublished"),
    CALL_OPENING("call-opening"),
    OPEN_CALL("openCall"),
    CLOSING_MERGE("closing_merge"),
    UNTIL_CLOSING("untilClosing"),
    CALL_EXTENDED("callExtended"),
    CALL_CLOSING("call-closing"),
    CLOSE_CALL("closeCall"),
    CLOSING_FORK("closing_fork"),
    EXPIRE_DRAFTS("expireDrafts"),
    START_CALL_APPRAISAL("startCallAppraisal"),
    DRAFTS_EXPIRED("draftsExpired"),
    IS_ANYTHING_TO_DECIDE("isAnythingToDecide"),
    UNTIL_RANKING("untilRanking"),
    NOTHING_TO_RANK("nothingToRank"),
    RANKING_PROPOSED("rankingProposed"),
    DECISION_MERGE("decision_merge"),
    UNTIL_DECISION("untilDecision"),
    NOTHING_TO_DECIDE("nothingToDecide"),
    NOTHING_MERGE("nothing_merge"),
    CONCLUDE_CALL("concludeCall"),
    CALL_CONCLUDED("callConcluded"),
    CALL_DECIDED("callDecided"),
    IS_RESULTS_HOUR_NAMED("isResultsHourNamed"),
    RESULTS_HOUR("results-hour"),
    RELEASE_MERGE("release_merge"),
    RELEASE_RESULTS("releaseResults"),
    ARE_DOSSIERS_PENDING("areDossiersPending"),
    RESULTS_PUBLISHED("resultsPublished"),
    SESSION("session"),
    CALL_DELIBERATED("callDeliberated"),
    ISSUE_MINUTES("issueMinutes"),
    MINUTES_ISSUED("minutesIssued"),
    CANCELLATION("cancellation"),
    CALL_CANCELLED("callCancelled"),
    EXPIRE_CANCELLED_DRAFTS("expireCancelledDrafts"),
    LIFECYCLE_CANCELLED("lifecycleCancelled");

    private final String id;

    CallElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
