package org.passerelle.workflow.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the processes ask the facts about their case: a bean and its method. */
public enum Question {
    OPENING(BeanName.CALL_FACTS, "opening"),
    CLOSING(BeanName.CALL_FACTS, "closing"),
    RESULTS_HOUR(BeanName.CALL_FACTS, "resultsHour"),
    ADMISSIBILITY_DUE(BeanName.DOSSIER_FACTS, "admissibilityDue"),
    CONSULTATIONS(BeanName.DOSSIER_FACTS, "consultations"),
    REVIEWERS(BeanName.DOSSIER_FACTS, "reviewers"),
    SCORING_DUE(BeanName.DOSSIER_FACTS, "scoringDue"),
    ARE_RESULTS_PUBLIC(BeanName.DOSSIER_FACTS, "areResultsPublic"),
    BODY(BeanName.CONSULTATION_FACTS, "body"),
    DUE(BeanName.CONSULTATION_FACTS, "due"),
    REMINDER(BeanName.CONSULTATION_FACTS, "reminder"),
    INFORMATION_DUE(BeanName.INFORMATION_FACTS, "due"),
    INFORMATION_REMINDER(BeanName.INFORMATION_FACTS, "reminder");

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
