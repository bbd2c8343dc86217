package org.passerelle.workflow.model;

/** The elements of {@code notification.bpmn}. A user task bears the name of the {@code WorkItem.Kind} that it puts on the worklist. */
public enum NotificationElement implements Element {
    LETTER_SENT("letterSent"),
    UNTIL_OPENED("untilOpened"),
    LETTER_NOTIFIED("letterNotified"),
    LETTER_UNREAD("letter-unread"),
    NOTIFY_OTHERWISE("notifyOtherwise"),
    OPENED_LATE("openedLate"),
    OPENED_AT_LAST("openedAtLast"),
    DECISION_NOTIFIED("decisionNotified"),
    NOTIFIED_OTHERWISE("notifiedOtherwise"),
    WITHDRAWAL("withdrawal"),
    APPLICATION_WITHDRAWN("applicationWithdrawn"),
    NOTIFICATION_WITHDRAWN("notificationWithdrawn");

    private final String id;

    NotificationElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
