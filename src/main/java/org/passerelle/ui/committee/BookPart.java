package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.DossierId;
import org.passerelle.letters.CommitteeBooks;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.shared.Refusal;
import org.passerelle.synthesis.Book;
import org.passerelle.synthesis.BookPage;
import org.passerelle.synthesis.Books;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.FileName;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.MadeFileLink;
import org.passerelle.ui.component.Message;
import org.springframework.stereotype.Component;

/** The committee books of a call: each edition to be taken away, and the next one to be closed. */
@Component
class BookPart {

    private final Books books;
    private final CommitteeBooks prints;
    private final Rights rights;

    BookPart(Books books, CommitteeBooks prints, Rights rights) {
        this.books = books;
        this.prints = prints;
        this.rights = rights;
    }

    /**
     * @param over whether every session is closed, so that no book comes any more
     * @param changed what follows once another edition is closed
     */
    Optional<Section> of(Actor actor, Call call, boolean over, Runnable changed) {
        return rights.allows(actor, Act.READ_SYNTHESIS)
                ? Optional.of(shown(actor, call, over, changed))
                : Optional.empty();
    }

    private Section shown(Actor actor, Call call, boolean over, Runnable changed) {
        List<Book> editions = editions(actor, call);
        Section part = new Section(new H2(ViewLanguage.text("book.title")));
        part.addClassNames("section", "card");
        if (editions.isEmpty()) {
            Paragraph none = new Paragraph(ViewLanguage.text(over ? "book.noneClosed" : "book.none"));
            none.addClassName("soft");
            part.add(none);
        }
        UnorderedList list = new UnorderedList();
        editions.forEach(book -> list.add(line(actor, call, book)));
        list.setVisible(!editions.isEmpty());
        part.add(list);
        if (!over && rights.allows(actor, Act.CLOSE_BOOK)) {
            part.add(closing(actor, call, changed));
        }
        return part;
    }

    /** Of dossiers, the pages of the newest edition that are this reader's to see. */
    Function<Collection<DossierId>, Map<DossierId, BookPage>> pages(Actor actor, Call call) {
        Optional<Book> newest = editions(actor, call).stream().reduce((first, second) -> second);
        return dossiers -> newest.map(book -> books.pages(actor, book.id(), dossiers).stream()
                        .collect(Collectors.toMap(BookPage::dossier, Function.identity())))
                .orElse(Map.of());
    }

    /** A partner State's officer reads the room without the service's own pages. */
    private List<Book> editions(Actor actor, Call call) {
        return rights.allows(actor, Act.READ_SYNTHESIS) ? books.of(actor, call.id()) : List.of();
    }

    private ListItem line(Actor actor, Call call, Book book) {
        MadeFileLink pdf = MadeFileLink.pdf(
                () -> prints.of(actor, book.id(), ViewLanguage.current()),
                FileName.of(call.code(), ViewLanguage.text("book.file", book.edition()), "pdf"),
                ViewLanguage.text("book.edition", book.edition()));
        Span told = new Span(" "
                + ViewLanguage.text(
                        book.convened() ? "book.convened" : "book.closed",
                        book.closedBy(),
                        Formats.dateTime(book.closedAt(), call.definition().zone())));
        told.addClassNames("soft", "small");
        Span hash = new Span(ViewLanguage.text("book.hash", book.sha256()));
        hash.addClassNames("soft", "small", "hash");
        ListItem item = new ListItem(pdf, told, new Div(hash));
        List<String> missing = books.missing(actor, book.id());
        if (!missing.isEmpty()) {
            item.add(new Paragraph(ViewLanguage.text("book.missing", missing.size(), String.join(", ", missing))));
        }
        int later = books.later(actor, book.id());
        if (later > 0) {
            item.add(new Paragraph(ViewLanguage.text("book.later", later)));
        }
        return item;
    }

    private Div closing(Actor actor, Call call, Runnable changed) {
        FaultsBeside faults = new FaultsBeside();
        Button close = new Button(
                ViewLanguage.text("book.close"),
                click -> faults.telling(() -> {
                    try {
                        books.close(actor, call.id());
                    } catch (Refusal refusal) {
                        if (refusal.code() == org.passerelle.shared.RefusalCode.ALREADY_DONE) {
                            faults.say(ViewLanguage.text("book.nothingNew"));
                            return;
                        }
                        throw refusal;
                    }
                    Message.done(ViewLanguage.text("book.isClosed"));
                    changed.run();
                }));
        Paragraph hint = new Paragraph(ViewLanguage.text("book.closeHint"));
        hint.addClassNames("soft", "small");
        Div closing = new Div(hint, faults, close);
        closing.addClassName("stack");
        return closing;
    }
}
