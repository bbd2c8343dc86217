package org.passerelle.workflow.model;

import java.util.Set;

/** The beans that the processes name in their expressions. */
public final class BeanName {

    public static final String OPEN_CALL = "openCall";
    public static final String CLOSE_CALL = "closeCall";
    public static final String EXPIRE_DRAFTS = "expireDrafts";
    public static final String START_CALL_APPRAISAL = "startCallAppraisal";
    public static final String RELEASE_RESULTS = "releaseResults";
    public static final String CONCLUDE_CALL = "concludeCall";
    public static final String CHECK_WHAT_IS_LEFT = "checkWhatIsLeft";
    public static final String ISSUE_RECEIPT = "issueReceipt";
    public static final String ISSUE_RECAPITULATION = "issueRecapitulation";
    public static final String ISSUE_INADMISSIBILITY_LETTER = "issueInadmissibilityLetter";
    public static final String ISSUE_DECISION_LETTER = "issueDecisionLetter";
    public static final String ISSUE_MINUTES = "issueMinutes";
    public static final String START_APPRAISAL = "startAppraisal";
    public static final String FINISH_APPRAISAL = "finishAppraisal";
    public static final String ASK_CONSULTATIONS = "askConsultations";
    public static final String WITHDRAW_CONSULTATIONS = "withdrawConsultations";
    public static final String END_WITH_CALL = "endWithCall";
    public static final String SEND_REMINDER = "sendReminder";
    public static final String RECORD_SILENCE = "recordSilence";
    public static final String SEND_INFORMATION_REMINDER = "sendInformationReminder";
    public static final String RECORD_UNANSWERED = "recordUnanswered";
    /** Answers the processes' questions about a call: its hours. */
    public static final String CALL_FACTS = "callFacts";
    /** Answers the processes' questions about a dossier: deadlines, bodies, reviewers. */
    public static final String DOSSIER_FACTS = "dossierFacts";
    /** Answers the processes' questions about a consultation: body, deadline, reminders. */
    public static final String CONSULTATION_FACTS = "consultationFacts";
    /** Answers the processes' questions about a request for information: deadline, reminder. */
    public static final String INFORMATION_FACTS = "informationFacts";

    static final Set<String> ALL = Set.of(
            OPEN_CALL,
            CLOSE_CALL,
            EXPIRE_DRAFTS,
            START_CALL_APPRAISAL,
            RELEASE_RESULTS,
            CONCLUDE_CALL,
            CHECK_WHAT_IS_LEFT,
            ISSUE_RECEIPT,
            ISSUE_RECAPITULATION,
            ISSUE_INADMISSIBILITY_LETTER,
            ISSUE_DECISION_LETTER,
            ISSUE_MINUTES,
            START_APPRAISAL,
            FINISH_APPRAISAL,
            ASK_CONSULTATIONS,
            WITHDRAW_CONSULTATIONS,
            END_WITH_CALL,
            SEND_REMINDER,
            RECORD_SILENCE,
            SEND_INFORMATION_REMINDER,
            RECORD_UNANSWERED,
            CALL_FACTS,
            DOSSIER_FACTS,
            CONSULTATION_FACTS,
            INFORMATION_FACTS);

    private BeanName() {}
}
