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
    public static final String TELL_HEAD = "tellHead";
    public static final String RECORD_SILENCE = "recordSilence";
    public static final String REMIND_OF_INVITATION = "remindOfInvitation";
    public static final String REMIND_OF_SHEET = "remindOfSheet";
    public static final String RELEASE_REVIEWER = "releaseReviewer";
    public static final String SEND_COMPLETION_REMINDER = "sendCompletionReminder";
    public static final String END_COMPLETION = "endCompletion";
    public static final String REMIND_OFFER = "remindOffer";
    public static final String LAPSE_OFFER = "lapseOffer";
    public static final String END_WAITING = "endWaiting";
    public static final String PROMOTE_WAITING_LIST = "promoteWaitingList";
    public static final String SEND_INFORMATION_REMINDER = "sendInformationReminder";
    public static final String RECORD_UNANSWERED = "recordUnanswered";
    public static final String WRITE_MINUTES = "writeMinutes";
    public static final String CLOSE_CORRECTIONS = "closeCorrections";
    public static final String ISSUE_SIGNED_MINUTES = "issueSignedMinutes";
    /** Answers the processes' questions about a call: its hours. */
    public static final String CALL_FACTS = "callFacts";
    /** Answers the processes' questions about a dossier: deadlines and bodies. */
    public static final String DOSSIER_FACTS = "dossierFacts";
    /** Answers the processes' questions about a request for completion: deadline, reminder. */
    public static final String COMPLETION_FACTS = "completionFacts";
    /** Answers the processes' questions about a consultation: body, deadline, reminders. */
    public static final String CONSULTATION_FACTS = "consultationFacts";
    /** Answers the processes' questions about a request for information: deadline, reminder. */
    public static final String INFORMATION_FACTS = "informationFacts";

    /** Answers the processes' questions about the reviewers of a dossier: answers, sheets, deadlines, divergence. */
    public static final String REVIEW_FACTS = "reviewFacts";
    /** Answers the processes' questions about what follows a decision: awards, deadlines, the end of the waiting list. */
    public static final String OFFER_FACTS = "offerFacts";
    /** Answers the processes' questions about the visas of a synthesis. */
    public static final String SYNTHESIS_FACTS = "synthesisFacts";

    /** Answers the processes' questions about a letter: when it has lain unopened for too long. */
    public static final String NOTIFICATION_FACTS = "notificationFacts";
    /** Answers the processes' questions about minutes: readers, signatories, deadline, corrections. */
    public static final String MINUTES_FACTS = "minutesFacts";

    public static final String REMIND_VOTERS = "remindVoters";
    public static final String COUNT_ANSWERS = "countAnswers";
    /** Answers the processes' questions about a written procedure: voters, deadline, reminder. */
    public static final String WRITTEN_FACTS = "writtenFacts";

    /** Answers the processes' questions about an appeal: who examines it, until when. */
    public static final String APPEAL_FACTS = "appealFacts";

    public static final String ISSUE_APPEAL_RECEIPT = "issueAppealReceipt";
    public static final String ISSUE_APPEAL_LETTER = "issueAppealLetter";
    public static final String REJECT_APPEAL_BY_SILENCE = "rejectAppealBySilence";

    public static final String REMIND_BANK_DETAILS = "remindBankDetails";
    /** Answers the processes' questions about bank details: whether they are there and in order, when to remind. */
    public static final String BANK_FACTS = "bankFacts";

    static final Set<String> ALL = Set.of(
            REMIND_BANK_DETAILS,
            BANK_FACTS,
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
            TELL_HEAD,
            RECORD_SILENCE,
            SEND_COMPLETION_REMINDER,
            END_COMPLETION,
            SEND_INFORMATION_REMINDER,
            RECORD_UNANSWERED,
            CALL_FACTS,
            DOSSIER_FACTS,
            COMPLETION_FACTS,
            CONSULTATION_FACTS,
            INFORMATION_FACTS,
            REMIND_OF_INVITATION,
            REMIND_OF_SHEET,
            RELEASE_REVIEWER,
            REVIEW_FACTS,
            REMIND_OFFER,
            LAPSE_OFFER,
            END_WAITING,
            PROMOTE_WAITING_LIST,
            OFFER_FACTS,
            NOTIFICATION_FACTS,
            SYNTHESIS_FACTS,
            WRITE_MINUTES,
            CLOSE_CORRECTIONS,
            ISSUE_SIGNED_MINUTES,
            MINUTES_FACTS,
            REMIND_VOTERS,
            COUNT_ANSWERS,
            WRITTEN_FACTS,
            APPEAL_FACTS,
            ISSUE_APPEAL_RECEIPT,
            ISSUE_APPEAL_LETTER,
            REJECT_APPEAL_BY_SILENCE);

    private BeanName() {}
}
