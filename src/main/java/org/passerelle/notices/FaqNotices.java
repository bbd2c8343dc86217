package org.passerelle.notices;

import java.util.HashMap;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.questions.FaqPublished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who write a draft that the service has answered a question that concerns them all. */
@Component
class FaqNotices {

    private final Recipients recipients;
    private final Calls calls;

    FaqNotices(Recipients recipients, Calls calls) {
        this.recipients = recipients;
        this.calls = calls;
    }

    @EventListener
    void on(FaqPublished event) {
        Call call = calls.get(event.call());
        Map<String, Object> about = new HashMap<>();
        about.put("call", call.definition().title());
        about.put("question", event.entry().question());
        about.put("answer", event.entry().answer());
        recipients.writers(call, "faq.published", about);
    }
}
