package org.passerelle.notices;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.MinutesMoved;
import org.passerelle.committee.MinutesReader;
import org.passerelle.people.Role;
import org.passerelle.shared.DueDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the members, the secretary and the chair what minutes wait for, and the members that they are signed. */
@Component
class MinutesNotices {

    private final Recipients recipients;
    private final Calls calls;

    MinutesNotices(Recipients recipients, Calls calls) {
        this.recipients = recipients;
        this.calls = calls;
    }

    @EventListener
    void on(MinutesMoved event) {
        Minutes minutes = event.minutes();
        switch (event.step()) {
            case CIRCULATED -> readers(minutes, "minutes.circulated");
            case TO_SIGN -> secretaries(minutes, "minutes.toSign");
            case SIGNED, PASSED_ON ->
                recipients.person(minutes.chair(), page(minutes), "minutes.toCountersign", about(minutes));
            case RETURNED -> secretaries(minutes, "minutes.returned");
            case COUNTERSIGNED -> readers(minutes, "minutes.signed");
            case DRAFTED, READ, SETTLED, REVISED -> {}
        }
    }

    private void readers(Minutes minutes, String key) {
        recipients.people(
                minutes.readers().stream().map(MinutesReader::person).toList(), page(minutes), key, about(minutes));
    }

    private void secretaries(Minutes minutes, String key) {
        recipients.withRole(Role.COMMITTEE_SECRETARY, page(minutes), key, about(minutes));
    }

    private Map<String, Object> about(Minutes minutes) {
        Call call = calls.get(minutes.call());
        Map<String, Object> about = new HashMap<>();
        about.put("call", call.definition().title());
        about.put("number", minutes.number());
        about.put("reason", minutes.standing().returned());
        if (minutes.standing().due() != null) {
            about.put(
                    "day",
                    DueDate.until(
                                    Objects.requireNonNull(minutes.standing().due()),
                                    call.definition().zone())
                            .lastDay());
        }
        return about;
    }

    private String page(Minutes minutes) {
        return "committee/" + calls.get(minutes.call()).code() + "/minutes";
    }
}
