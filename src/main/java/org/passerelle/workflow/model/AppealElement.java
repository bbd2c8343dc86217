package org.passerelle.workflow.model;

/** The elements of {@code appeal.bpmn}. A user task bears the name of the {@code WorkItem.Kind} that it puts on the worklist. */
public enum AppealElement implements Element {
    APPEAL_LODGED("appealLodged"),
    APPEAL_FORK("appeal_fork"),
    ISSUE_APPEAL_RECEIPT("issueAppealReceipt"),
    APPEAL_RECEIPT_ISSUED("appealReceiptIssued"),
    EXAMINATION("examination"),
    EXAMINATION_BEGUN("examinationBegun"),
    ASSIGN_APPRAISER("assignAppraiser"),
    APPRAISE_APPEAL("appraiseAppeal"),
    ANSWER_MERGE("answer_merge"),
    DECIDE_APPEAL("decideAppeal"),
    IS_SECOND_ANSWER_NEEDED("isSecondAnswerNeeded"),
    COUNTERSIGN_APPEAL("countersignAppeal"),
    IS_ANSWER_COUNTERSIGNED("isAnswerCountersigned"),
    OUTCOME_MERGE("outcome_merge"),
    IS_UPHELD("isUpheld"),
    DECISION_STANDS("decisionStands"),
    DECISION_WITHDRAWN("decisionWithdrawn"),
    ISSUE_APPEAL_LETTER("issueAppealLetter"),
    APPEAL_ANSWERED("appealAnswered"),
    APPEAL_SILENCE("appeal-silence"),
    REJECT_BY_SILENCE("rejectBySilence"),
    APPEAL_SILENT("appealSilent"),
    APPEAL_TAKEN_BACK("appealTakenBack"),
    APPEAL_DROPPED("appealDropped");

    private final String id;

    AppealElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
