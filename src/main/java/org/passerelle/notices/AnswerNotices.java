package org.passerelle.notices;

import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.questions.Faq;
import org.passerelle.questions.FaqPublished;
import org.passerelle.questions.QuestionAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who asked that the service has answered, and those who write a draft what concerns them all. */
@Component
class AnswerNotices {

    private final Recipients recipients;
    private final Calls calls;

    AnswerNotices(Recipients recipients, Calls calls) {
        this.recipients = recipients;
        this.calls = calls;
    }

    @EventListener
    void on(QuestionAnswered event) {
        Call call = calls.get(event.question().call());
        recipients.asker(
                event.asker(),
                call,
                "question.replied",
                about(call, event.question().words(), event.answer()));
    }

    @EventListener
    void on(FaqPublished event) {
        Call call = calls.get(event.call());
        Faq entry = event.entry();
        recipients.writers(call, "faq.published", about(call, entry.question(), entry.answer()));
    }

    private static Map<String, Object> about(Call call, String question, String answer) {
        return Map.of("call", call.definition().title(), "question", question, "answer", answer);
    }
}
