package org.passerelle.workflow.model;

/** The elements of {@code dossier-review.bpmn}. A user task bears the name of the {@code WorkItem.Kind} that it puts on the worklist. */
public enum ReviewElement implements Element {
    APPLICATION_SUBMITTED("applicationSubmitted"),
    SUBMISSION_FORK("submission_fork"),
    ISSUE_RECEIPT("issueReceipt"),
    ISSUE_RECAPITULATION("issueRecapitulation"),
    RECEIPT_ISSUED("receiptIssued"),
    EXAMINE_ADMISSIBILITY("examineAdmissibility"),
    IS_ADMISSIBLE("isAdmissible"),
    ISSUE_INADMISSIBILITY_LETTER("issueInadmissibilityLetter"),
    CHECK_AFTER_JUDGEMENT("checkAfterJudgement"),
    APPLICATION_INADMISSIBLE("applicationInadmissible"),
    START_APPRAISAL("startAppraisal"),
    APPRAISAL("appraisal"),
    APPRAISAL_STARTED("appraisalStarted"),
    APPRAISAL_FORK("appraisal_fork"),
    ASK_CONSULTATIONS("askConsultations"),
    COLLECT_OPINION("collectOpinion"),
    FURTHER_OPINION("furtherOpinion"),
    OPINION_ADDED("opinionAdded"),
    COLLECT_FURTHER_OPINION("collectFurtherOpinion"),
    FURTHER_OPINION_COLLECTED("furtherOpinionCollected"),
    REVIEW_DOSSIER("reviewDossier"),
    REOPENING("reopening"),
    REVIEW_REOPENED("reviewReopened"),
    REVIEW_AGAIN("reviewAgain"),
    REVIEWED_AGAIN("reviewedAgain"),
    APPRAISAL_JOIN("appraisal_join"),
    APPRAISAL_COMPLETE("appraisalComplete"),
    FINISH_APPRAISAL("finishAppraisal"),
    PROPOSAL_MERGE("proposal_merge"),
    PROPOSE_RANKING("proposeRanking"),
    APPRAISAL_REOPENED("appraisalReopened"),
    REVIEW_ONCE_MORE("reviewOnceMore"),
    FINISH_REOPENED_APPRAISAL("finishReopenedAppraisal"),
    DELIBERATE("deliberate"),
    RANKING_TAKEN_BACK("rankingTakenBack"),
    IS_DEFERRED("isDeferred"),
    SIGNATURE_MERGE("signature_merge"),
    DECIDE("decide"),
    VOTE_ANNULLED("voteAnnulled"),
    IS_SECOND_SIGNATURE_NEEDED("isSecondSignatureNeeded"),
    COUNTERSIGN("countersign"),
    IS_COUNTERSIGNED("isCountersigned"),
    LETTER_MERGE("letter_merge"),
    ISSUE_DECISION_LETTER("issueDecisionLetter"),
    ARE_RESULTS_PUBLIC("areResultsPublic"),
    RESULTS_RELEASED("resultsReleased"),
    PUBLICATION_MERGE("publication_merge"),
    DOES_AN_OFFER_FOLLOW("doesAnOfferFollow"),
    FOLLOW_OFFER("followOffer"),
    AWARD_WITHDRAWN("awardWithdrawn"),
    DECISION_WITHDRAWN("decisionWithdrawn"),
    RETURN_MERGE("return_merge"),
    ISSUE_WITHDRAWAL_LETTER("issueWithdrawalLetter"),
    OFFER_FOLLOWED("offerFollowed"),
    DECISION_PUBLISHED("decisionPublished"),
    WITHDRAWAL("withdrawal"),
    APPLICATION_WITHDRAWN("applicationWithdrawn"),
    WITHDRAW_CONSULTATIONS("withdrawConsultations"),
    CHECK_AFTER_WITHDRAWAL("checkAfterWithdrawal"),
    REVIEW_WITHDRAWN("reviewWithdrawn"),
    CANCELLATION("cancellation"),
    CALL_CANCELLED("callCancelled"),
    DROP_CONSULTATIONS("dropConsultations"),
    END_WITH_CALL("endWithCall"),
    REVIEW_CANCELLED("reviewCancelled"),
    INFORMATION("information"),
    INFORMATION_ASKED("informationAsked"),
    COLLECT_INFORMATION("collectInformation"),
    INFORMATION_HANDLED("informationHandled"),
    SYNTHESIS_WRITING("synthesisWriting"),
    SYNTHESIS_BEGUN("synthesisBegun"),
    WRITE_AND_VISA("writeAndVisa"),
    SYNTHESIS_READY("synthesisReady");

    private final String id;

    ReviewElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
