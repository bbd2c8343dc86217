package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.passerelle.exchanges.Exchange;
import org.passerelle.exchanges.InformationRequest;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Tone;

/** A request for information: what is asked, until when, and what was answered; earlier answers are folded away. */
final class RequestCard extends Article {

    private final ZoneId zone;
    private final transient Function<Exchange.Enclosure, Component> links;

    RequestCard(InformationRequest request, Function<Exchange.Enclosure, Component> links, ZoneId zone) {
        this.zone = zone;
        this.links = links;
        addClassNames("card", "request-card");
        Exchange question = request.question();
        Div head = new Div(
                new H4(ViewLanguage.text("information.of", Formats.date(question.at(), zone))),
                new Badge(ViewLanguage.word("informationStatus", request.status()), tone(request)));
        head.addClassName("thread-head");
        add(head, soft(state(request)));
        written(question);
        request.answer().ifPresent(answer -> {
            add(soft(ViewLanguage.text("information.answeredBy", answer.name(), Formats.dateTime(answer.at(), zone))));
            written(answer);
        });
        earlier(request.answers());
    }

    private String state(InformationRequest request) {
        String by = request.question().name();
        String due = Formats.due(request.dueAt(), zone);
        return switch (request.status()) {
            case ASKED -> ViewLanguage.text("information.askedState", by, due);
            case ANSWERED -> ViewLanguage.text("information.answeredState", by, due);
            case UNANSWERED -> ViewLanguage.text("information.unansweredState", by, due);
            case CANCELLED -> ViewLanguage.text("information.cancelledState", by);
        };
    }

    private void written(Exchange exchange) {
        if (!exchange.words().isEmpty()) {
            Paragraph words = new Paragraph(exchange.words());
            words.addClassName("as-written");
            add(words);
        }
        if (!exchange.enclosures().isEmpty()) {
            add(ThreadLine.documents(exchange, links));
        }
    }

    private void earlier(List<Exchange> answers) {
        if (answers.size() < 2) {
            return;
        }
        Div all = new Div();
        all.addClassName("pile");
        answers.subList(0, answers.size() - 1)
                .forEach(answer -> all.add(new ThreadLine(answer, links, false, false, zone)));
        add(new NativeDetails(ViewLanguage.text("information.earlier", answers.size() - 1), all));
    }

    private static Tone tone(InformationRequest request) {
        return switch (request.status()) {
            case ASKED -> Tone.WAITING;
            case ANSWERED -> Tone.GOOD;
            case UNANSWERED -> Tone.BAD;
            case CANCELLED -> Tone.PLAIN;
        };
    }

    private static Paragraph soft(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassNames("small", "soft");
        return line;
    }
}
