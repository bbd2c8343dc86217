package org.passerelle.letters;

import java.util.List;
import java.util.UUID;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.people.Actor;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.synthesis.Book;
import org.passerelle.synthesis.BookPage;
import org.passerelle.synthesis.Books;
import org.springframework.stereotype.Service;

/** A committee book as one PDF, printed from what is frozen whenever somebody asks, without the pages that are not the reader's. */
@Service
public class CommitteeBooks {

    private final Books books;
    private final Calls calls;
    private final Letterheads heads;
    private final Texts texts;
    private final LetterWriter writer;

    CommitteeBooks(Books books, Calls calls, Letterheads heads, Texts texts, LetterWriter writer) {
        this.books = books;
        this.calls = calls;
        this.heads = heads;
        this.texts = texts;
        this.writer = writer;
    }

    /** The bytes of the PDF. */
    public byte[] of(Actor actor, UUID id, Language language) {
        Book book = books.get(actor, id);
        List<BookPage> pages = books.pages(actor, id);
        CallDefinition call = calls.get(book.call()).definition();
        BookPageWriter page = new BookPageWriter(call, language, texts);
        return writer.write(new CommitteeBookModel(
                heads.of(call, language, book.closedAt()),
                book.edition(),
                book.closedAt().atZone(call.zone()),
                book.closedBy(),
                book.sha256(),
                books.missing(actor, id),
                books.later(actor, id),
                pages.stream().map(page::of).toList()));
    }
}
