package org.passerelle.workflow.model;

/** The elements of {@code offer.bpmn}. A user task bears the name of the {@code WorkItem.Kind} that it puts on the worklist. */
public enum OfferElement implements Element {
    DECISION_KNOWN("decisionKnown"),
    IS_AWARDED("isAwarded"),
    OFFER_MERGE("offer_merge"),
    IS_ALREADY_ACCEPTED("isAlreadyAccepted"),
    OFFER_FORK("offer_fork"),
    ISSUE_OFFER_LETTER("issueOfferLetter"),
    OFFER_LETTER_ISSUED("offerLetterIssued"),
    ANSWER_OFFER("answerOffer"),
    OFFER_REMINDER("offer-reminder"),
    OFFER_DEADLINE("offer-deadline"),
    REMIND_OFFER("remindOffer"),
    OFFER_REMINDED("offerReminded"),
    LAPSE_OFFER("lapseOffer"),
    IS_KEPT_AFTER_SILENCE("isKeptAfterSilence"),
    OFFER_LAPSED("offerLapsed"),
    IS_ACCEPTED("isAccepted"),
    IS_KEPT_AFTER_DECLINE("isKeptAfterDecline"),
    OFFER_DECLINED("offerDeclined"),
    IS_REVISION_NEEDED("isRevisionNeeded"),
    OFFER_ACCEPTED("offerAccepted"),
    REVISION_MERGE("revision_merge"),
    REVISE_BUDGET("reviseBudget"),
    REVISION_REMINDER("revision-reminder"),
    REVISION_DEADLINE("revision-deadline"),
    REMIND_REVISION("remindRevision"),
    REVISION_REMINDED("revisionReminded"),
    LAPSE_REVISION("lapseRevision"),
    IS_KEPT_AFTER_REVISION("isKeptAfterRevision"),
    REVISION_LAPSED("revisionLapsed"),
    LAPSE_MERGE("lapse_merge"),
    REVERSION_MERGE("reversion_merge"),
    REVERSION_FORK("reversion_fork"),
    IS_BUDGET_STILL_DUE("isBudgetStillDue"),
    NOTHING_STILL_DUE("nothingStillDue"),
    ISSUE_REVERSION_LETTER("issueReversionLetter"),
    EARLIER_AWARD_KEPT("earlierAwardKept"),
    BUDGET_REVISED("budgetRevised"),
    WAITING_RACE("waiting_race"),
    WAITING_PROMOTED("waitingPromoted"),
    WAITING_LIST_END("waiting-list-end"),
    END_WAITING("endWaiting"),
    ISSUE_FINAL_LETTER("issueFinalLetter"),
    WAITING_ENDED("waitingEnded");

    private final String id;

    OfferElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
