package org.passerelle.synthesis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code committee_book} and {@code committee_book_page}: written once. */
@Repository
class BooksTable {

    private final JdbcClient jdbc;

    BooksTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param contents by page, as canonical JSON */
    void add(Book book, List<BookPage> pages, List<String> contents) {
        jdbc.sql(
                        """
                        insert into passerelle.committee_book
                            (id, call_id, edition, closed_at, closed_by, convened, missing, sha256)
                        values (:id, :call, :edition, :at, :by, :convened, :missing::jsonb, :sha256)
                        """)
                .param("id", book.id())
                .param("call", book.call().value())
                .param("edition", book.edition())
                .param("at", book.closedAt().atOffset(ZoneOffset.UTC))
                .param("by", book.closedBy())
                .param("convened", book.convened())
                .param("missing", Json.write(book.missing()))
                .param("sha256", book.sha256())
                .update();
        jdbc.sql(
                        """
                        insert into passerelle.committee_book_page (book_id, place, dossier_id, content, sha256)
                        select :book, p.place, p.dossier, p.content, p.sha256
                        from unnest(:places, :dossiers, :contents, :digests)
                            as p (place, dossier, content, sha256)
                        """)
                .param("book", book.id())
                .param("places", pages.stream().map(BookPage::place).toArray(Integer[]::new))
                .param(
                        "dossiers",
                        pages.stream().map(page -> page.dossier().value()).toArray(UUID[]::new))
                .param("contents", contents.toArray(String[]::new))
                .param("digests", pages.stream().map(BookPage::sha256).toArray(String[]::new))
                .update();
    }

    /** The editions of a call, the first one first. */
    List<Book> of(CallId call) {
        return jdbc.sql("select * from passerelle.committee_book where call_id = :call order by edition")
                .param("call", call.value())
                .query(BooksTable::book)
                .list();
    }

    Optional<Book> find(UUID id) {
        return jdbc.sql("select * from passerelle.committee_book where id = :id")
                .param("id", id)
                .query(BooksTable::book)
                .optional();
    }

    /** The pages of some dossiers. */
    List<BookPage> pages(UUID book, Collection<DossierId> dossiers) {
        return jdbc.sql("select * from passerelle.committee_book_page where book_id = :book"
                        + " and dossier_id = any (:dossiers) order by place")
                .param("book", book)
                .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(BooksTable::page)
                .list();
    }

    List<BookPage> pages(UUID book) {
        return jdbc.sql("select * from passerelle.committee_book_page where book_id = :book order by place")
                .param("book", book)
                .query(BooksTable::page)
                .list();
    }

    private static Book book(ResultSet row, int ignored) throws SQLException {
        return new Book(
                row.getObject("id", UUID.class),
                new CallId(row.getObject("call_id", UUID.class)),
                row.getInt("edition"),
                row.getTimestamp("closed_at").toInstant(),
                row.getString("closed_by"),
                row.getBoolean("convened"),
                List.of(Json.read(row.getString("missing"), String[].class)),
                row.getString("sha256"));
    }

    private static BookPage page(ResultSet row, int ignored) throws SQLException {
        return new BookPage(
                row.getInt("place"),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                Json.read(row.getString("content"), BookPage.Content.class),
                row.getString("sha256"));
    }
}
