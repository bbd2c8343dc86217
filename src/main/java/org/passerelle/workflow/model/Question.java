package org.passerelle.workflow.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the processes ask the facts about their case: a bean and its method. */
public enum Question {
    OPENING(BeanName.CALL_FACTS, "opening"),
    CLOSING(BeanName.CALL_FACTS, "closing"),
    INCIDENT_END(BeanName.CALL_FACTS, "incidentEnd"),
    RESULTS_HOUR(BeanName.CALL_FACTS, "resultsHour"),
    ADMISSIBILITY_DUE(BeanName.DOSSIER_FACTS, "admissibilityDue"),
    CONSULTATIONS(BeanName.DOSSIER_FACTS, "consultations"),
    ARE_RESULTS_PUBLIC(BeanName.DOSSIER_FACTS, "areResultsPublic"),
    COMPLETION_DUE(BeanName.COMPLETION_FACTS, "due"),
    COMPLETION_REMINDER(BeanName.COMPLETION_FACTS, "reminder"),
    BODY(BeanName.CONSULTATION_FACTS, "body"),
    HOLDER(BeanName.CONSULTATION_FACTS, "holder"),
    DUE(BeanName.CONSULTATION_FACTS, "due"),
    REMINDER(BeanName.CONSULTATION_FACTS, "reminder"),
    INFORMATION_DUE(BeanName.INFORMATION_FACTS, "due"),
    INFORMATION_REMINDER(BeanName.INFORMATION_FACTS, "reminder"),
    ARE_ASSIGNED(BeanName.REVIEW_FACTS, "areAssigned"),
    AWAITED(BeanName.REVIEW_FACTS, "awaited"),
    IS_THIRD_NEEDED(BeanName.REVIEW_FACTS, "isThirdNeeded"),
    HAS_ACCEPTED(BeanName.REVIEW_FACTS, "hasAccepted"),
    HAS_LEFT(BeanName.REVIEW_FACTS, "hasLeft"),
    IS_INVITED(BeanName.REVIEW_FACTS, "isInvited"),
    IS_LOCKED(BeanName.REVIEW_FACTS, "isLocked"),
    ANSWER_DUE(BeanName.REVIEW_FACTS, "answerDue"),
    INVITATION_REMINDER(BeanName.REVIEW_FACTS, "invitationReminder"),
    SCORING_DUE(BeanName.REVIEW_FACTS, "scoringDue"),
    SHEET_REMINDER(BeanName.REVIEW_FACTS, "sheetReminder"),
    SHEET_LATE(BeanName.REVIEW_FACTS, "sheetLate"),
    FOLLOWS(BeanName.OFFER_FACTS, "follows"),
    IS_AWARDED(BeanName.OFFER_FACTS, "isAwarded"),
    IS_EARLIER_KEPT(BeanName.OFFER_FACTS, "isEarlierKept"),
    IS_BUDGET_STILL_DUE(BeanName.OFFER_FACTS, "isBudgetStillDue"),
    OFFER_DUE(BeanName.OFFER_FACTS, "due"),
    OFFER_REMINDER(BeanName.OFFER_FACTS, "reminder"),
    WAITING_LIST_END(BeanName.OFFER_FACTS, "waitingListEnd"),
    LETTER_UNREAD(BeanName.NOTIFICATION_FACTS, "unread"),
    IS_VISA_AWAITED(BeanName.SYNTHESIS_FACTS, "isVisaAwaited"),
    VISA_ROLE(BeanName.SYNTHESIS_FACTS, "visaRole"),
    VISA_HOLDER(BeanName.SYNTHESIS_FACTS, "visaHolder"),
    MINUTES_READERS(BeanName.MINUTES_FACTS, "readers"),
    MINUTES_READER_ROLE(BeanName.MINUTES_FACTS, "role"),
    CORRECTIONS_DUE(BeanName.MINUTES_FACTS, "due"),
    IS_UNSETTLED(BeanName.MINUTES_FACTS, "isUnsettled"),
    MINUTES_CHAIR(BeanName.MINUTES_FACTS, "chair"),
    WRITTEN_VOTERS(BeanName.WRITTEN_FACTS, "voters"),
    WRITTEN_VOTER_ROLE(BeanName.WRITTEN_FACTS, "role"),
    WRITTEN_DUE(BeanName.WRITTEN_FACTS, "due"),
    WRITTEN_REMINDER(BeanName.WRITTEN_FACTS, "reminder"),
    ARE_BANK_DETAILS_THERE(BeanName.BANK_FACTS, "areThere"),
    ARE_BANK_DETAILS_IN_ORDER(BeanName.BANK_FACTS, "areInOrder"),
    BANK_REMINDER(BeanName.BANK_FACTS, "reminder"),
    APPEAL_DUE(BeanName.APPEAL_FACTS, "due"),
    APPRAISER(BeanName.APPEAL_FACTS, "appraiser");

    private final String bean;
    private final String method;

    Question(String bean, String method) {
        this.bean = bean;
        this.method = method;
    }

    public String bean() {
        return bean;
    }

    public String method() {
        return method;
    }

    /** As the files write it: {@code callFacts.opening}. */
    String id() {
        return bean + "." + method;
    }

    static Optional<Question> of(String id) {
        return Arrays.stream(values()).filter(q -> q.id().equals(id)).findFirst();
    }

    static Set<String> ids() {
        return Arrays.stream(values()).map(Question::id).collect(Collectors.toUnmodifiableSet());
    }
}
