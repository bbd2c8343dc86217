package org.passerelle.workflow.model;

/** The elements of {@code information-request.bpmn}. A user task bears the name of the {@code WorkItem.Kind} that it puts on the worklist. */
public enum InformationElement implements Element {
    QUESTION_SENT("questionSent"),
    ANSWER_INFORMATION("answerInformation"),
    INFORMATION_GIVEN("informationGiven"),
    INFORMATION_REMINDER_3("information-reminder-3"),
    SEND_INFORMATION_REMINDER("sendInformationReminder"),
    INFORMATION_REMINDER_SENT("informationReminderSent"),
    INFORMATION_DEADLINE("information-deadline"),
    RECORD_UNANSWERED("recordUnanswered"),
    INFORMATION_UNANSWERED("informationUnanswered"),
    INFORMATION_DROPPED("informationDropped"),
    REQUEST_DROPPED("requestDropped");

    private final String id;

    InformationElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
