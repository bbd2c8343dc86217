package org.passerelle.ui.site;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.calls.Call;
import org.passerelle.questions.Faq;
import org.passerelle.questions.Questions;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.springframework.stereotype.Component;

/** What the service answered about a call, with its day, and the way to ask. */
@Component
class CallFaq {

    private final Questions questions;
    private final Clock clock;

    CallFaq(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    Section of(Call call) {
        Section section = new Section(new H2(ViewLanguage.text("faq.title")));
        section.addClassName("section");
        List<Faq> entries = questions.published(call.id());
        entries.forEach(entry -> section.add(entry(entry, call.definition().zone())));
        if (entries.isEmpty()) {
            section.add(new Paragraph(ViewLanguage.text("faq.none")));
        }
        if (!call.window().isOver(clock.instant())) {
            Anchor ask = new Anchor(AskView.PATH + "/" + call.code(), ViewLanguage.text("question.title"));
            ask.setRouterIgnore(false);
            section.add(new Paragraph(ask));
        }
        return section;
    }

    private static Div entry(Faq entry, ZoneId zone) {
        Paragraph answer = Foreign.french(new Paragraph(entry.answer()));
        answer.addClassName("as-written");
        Paragraph day = new Paragraph(ViewLanguage.text(
                "faq.on", Formats.date(entry.publishedAt().atZone(zone).toLocalDate())));
        day.addClassNames("small", "soft");
        Div both = new Div(Foreign.french(new H3(entry.question())), answer, day);
        both.addClassName("faq");
        return both;
    }
}
