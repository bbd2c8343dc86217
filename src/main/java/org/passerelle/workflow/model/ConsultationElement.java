package org.passerelle.workflow.model;

/** The elements of {@code consultation.bpmn}. */
public enum ConsultationElement implements Element {
    OPINION_ASKED("opinionAsked"),
    WAITING_MERGE("waiting_merge"),
    GIVE_OPINION("giveOpinion"),
    OPINION_GIVEN("opinionGiven"),
    CONSULTATION_REMINDER_10("consultation-reminder-10"),
    CONSULTATION_REMINDER_3("consultation-reminder-3"),
    CONSULTATION_ESCALATION("consultation-escalation"),
    OPINION_EXTENDED("opinionExtended"),
    OPINION_WITHDRAWN("opinionWithdrawn"),
    CONSULTATION_DEADLINE("consultation-deadline"),
    SEND_FIRST_REMINDER("sendFirstReminder"),
    FIRST_REMINDER_SENT("firstReminderSent"),
    SEND_LAST_REMINDER("sendLastReminder"),
    LAST_REMINDER_SENT("lastReminderSent"),
    TELL_HEAD("tellHead"),
    HEAD_TOLD("headTold"),
    REQUEST_WITHDRAWN("requestWithdrawn"),
    RECORD_SILENCE("recordSilence"),
    SILENCE_RECORDED("silenceRecorded");

    private final String id;

    ConsultationElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
