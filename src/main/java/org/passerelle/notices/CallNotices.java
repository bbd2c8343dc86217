package org.passerelle.notices;

import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallExtended;
import org.passerelle.calls.Calls;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who write a draft that the call has a new closing. */
@Component
class CallNotices {

    private final Recipients recipients;
    private final Calls calls;

    CallNotices(Recipients recipients, Calls calls) {
        this.recipients = recipients;
        this.calls = calls;
    }

    @EventListener
    void on(CallExtended event) {
        Call call = calls.get(event.call());
        CallDefinition definition = call.definition();
        recipients.writers(
                call,
                "call.extended",
                Map.of(
                        "call", definition.title(),
                        "reason", event.reason(),
                        "closes", definition.closesAt().atZone(definition.zone())));
    }
}
