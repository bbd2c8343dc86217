package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.exchanges.Exchange;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Tone;

/**
 * One thing that was written: by whom, when, the words and the documents; and to its own side who of the other has read it.
 */
final class ThreadLine extends Article {

    /**
     * @param links opens a document
     * @param own whether the reader's side wrote it
     * @param fresh whether it is new to the reader
     */
    ThreadLine(
            Exchange exchange, Function<Exchange.Enclosure, Component> links, boolean own, boolean fresh, ZoneId zone) {
        addClassNames("thread-line", own ? "own" : "other");
        add(head(exchange, fresh, zone));
        if (!exchange.words().isEmpty()) {
            Paragraph words = new Paragraph(exchange.words());
            words.addClassName("as-written");
            add(words);
        }
        if (!exchange.enclosures().isEmpty()) {
            add(documents(exchange, links));
        }
        if (own) {
            Paragraph read = new Paragraph(read(exchange, zone));
            read.addClassNames("small", "soft");
            add(read);
        }
    }

    private static Div head(Exchange exchange, boolean fresh, ZoneId zone) {
        Span who = new Span(exchange.name());
        who.addClassName("who");
        Span when = new Span(
                ViewLanguage.word("exchangeSide", exchange.side()) + " · " + Formats.dateTime(exchange.at(), zone));
        when.addClassNames("small", "soft");
        Div head = new Div(who, when);
        head.addClassName("thread-head");
        if (exchange.kind() != Exchange.Kind.MESSAGE) {
            head.add(new Badge(ViewLanguage.word("exchangeKind", exchange.kind()), Tone.PLAIN));
        }
        if (fresh) {
            head.add(new Badge(ViewLanguage.text("exchanges.new"), Tone.WARN));
        }
        return head;
    }

    static UnorderedList documents(Exchange exchange, Function<Exchange.Enclosure, Component> links) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        exchange.enclosures().forEach(enclosure -> {
            Span size = new Span(Formats.size(enclosure.size()));
            size.addClassNames("small", "soft");
            list.add(new ListItem(links.apply(enclosure), size));
        });
        return list;
    }

    /** Who has read it and when, each in the order of reading. */
    static String read(Exchange exchange, ZoneId zone) {
        return exchange.readings().isEmpty()
                ? ViewLanguage.text("exchanges.unread")
                : exchange.readings().stream()
                        .map(reading -> ViewLanguage.text(
                                "exchanges.read", reading.name(), Formats.dateTime(reading.at(), zone)))
                        .collect(Collectors.joining(" · "));
    }
}
