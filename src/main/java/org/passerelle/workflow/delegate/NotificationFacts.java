package org.passerelle.workflow.delegate;

import java.util.Date;
import java.util.UUID;
import org.passerelle.calls.Calls;
import org.passerelle.letters.Notification;
import org.passerelle.letters.Notifications;
import org.passerelle.workflow.model.BeanName;
import org.springframework.stereotype.Component;

/** When a letter has lain unopened for too long, for {@code notification.bpmn}. */
@Component(BeanName.NOTIFICATION_FACTS)
public class NotificationFacts {

    private final Notifications notifications;
    private final Calls calls;

    NotificationFacts(Notifications notifications, Calls calls) {
        this.notifications = notifications;
        this.calls = calls;
    }

    /** 24:00 of the fifth calendar day after the one on which the letter could be opened. */
    public Date unread(String letter) {
        Notification sent = notifications.find(UUID.fromString(letter)).orElseThrow();
        return Date.from(sent.unreadFrom(calls.get(sent.call()).definition().zone()));
    }
}
