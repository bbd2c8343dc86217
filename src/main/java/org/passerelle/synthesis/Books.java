package org.passerelle.synthesis;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The committee books of a call: closed when the committee is convened, and by the secretary once more is finished; what a
 * book holds is frozen, with its digest. A reader never gets the page of a dossier in which it has an interest (D10).
 */
@Service
@Transactional
public class Books {

    private static final Set<Stage> BEFORE_COMMITTEE = EnumSet.of(Stage.APPRAISED, Stage.IN_COMMITTEE, Stage.DEFERRED);

    private final BooksTable table;
    private final SynthesesTable syntheses;
    private final BarredPages barred;
    private final Calls calls;
    private final DossierFile dossiers;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Books(
            BooksTable table,
            SynthesesTable syntheses,
            BarredPages barred,
            Calls calls,
            DossierFile dossiers,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.syntheses = syntheses;
        this.barred = barred;
        this.calls = calls;
        this.dossiers = dossiers;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Closes another edition with what is finished now.
     *
     * @throws Refusal ALREADY_DONE where nothing was finished since the last one, CONTENT: BOOK_EMPTY where nothing is at all
     */
    public Book close(Actor actor, CallId callId) {
        rights.require(actor, Act.CLOSE_BOOK);
        Call call = calls.locked(callId);
        call.refuseEnded("closeBook");
        Draft draft = draft(call);
        if (draft.pages().isEmpty()) {
            throw new Refusal(List.of(Finding.blocking(
                    "BOOK_EMPTY", "book", Map.of("missing", draft.missing().size()))));
        }
        Optional<Book> last = last(callId);
        if (last.filter(draft::isIn).isPresent()) {
            throw Refusal.alreadyDone(call.code(), last.map(Book::closedBy));
        }
        return close(actor, actor.name(), call, draft, false);
    }

    /** The committee is convened: what is finished goes with the convocation, unless a book holds it already. */
    void convened(CallId callId, String by) {
        Call call = calls.locked(callId);
        Draft draft = draft(call);
        if (!draft.pages().isEmpty() && last(callId).filter(draft::isIn).isEmpty()) {
            close(Actor.clockwork(), by, call, draft, true);
        }
    }

    /** The editions of a call, the first one first. */
    @Transactional(readOnly = true)
    public List<Book> of(Actor actor, CallId call) {
        rights.require(actor, Act.READ_SYNTHESIS);
        return table.of(call);
    }

    /** The last edition that was closed by an instant; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public Optional<Book> before(CallId call, Instant at) {
        return table.of(call).stream()
                .filter(book -> !book.closedAt().isAfter(at))
                .reduce((first, second) -> second);
    }

    @Transactional(readOnly = true)
    public Book get(Actor actor, UUID book) {
        rights.require(actor, Act.READ_SYNTHESIS);
        return table.find(book).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, book));
    }

    /** The pages that are this reader's to see, in their order. */
    @Transactional(readOnly = true)
    public List<BookPage> pages(Actor actor, UUID book) {
        Book read = get(actor, book);
        Set<DossierId> hidden = barred.of(actor, read.call());
        Set<String> unnamed = barred.unnamed(actor);
        return table.pages(book).stream()
                .filter(page -> !hidden.contains(page.dossier()))
                .map(page -> page.without(unnamed))
                .toList();
    }

    /** Those of some dossiers. */
    @Transactional(readOnly = true)
    public List<BookPage> pages(Actor actor, UUID book, Collection<DossierId> dossiers) {
        Book read = get(actor, book);
        Set<DossierId> hidden = barred.of(actor, read.call());
        Set<String> unnamed = barred.unnamed(actor);
        return table
                .pages(
                        book,
                        dossiers.stream().filter(id -> !hidden.contains(id)).toList())
                .stream()
                .map(page -> page.without(unnamed))
                .toList();
    }

    /** How many pages open to this reader once the ranking is proposed; those closed by an interest never do. */
    @Transactional(readOnly = true)
    public int later(Actor actor, UUID book) {
        Book read = get(actor, book);
        Set<DossierId> later = barred.later(actor, read.call());
        return later.isEmpty()
                ? 0
                : (int) table.pages(book).stream()
                        .filter(page -> later.contains(page.dossier()))
                        .count();
    }

    /** How many syntheses a book would hold if it were closed now. */
    @Transactional(readOnly = true)
    public int ready(Actor actor, CallId call) {
        rights.require(actor, Act.READ_SYNTHESIS);
        return draft(calls.get(call)).pages().size();
    }

    /** The numbers that the cover lists as missing, without those in which this reader has an interest. */
    @Transactional(readOnly = true)
    public List<String> missing(Actor actor, UUID book) {
        Book read = get(actor, book);
        if (read.missing().isEmpty()) {
            return List.of();
        }
        Set<String> hidden = dossiers.get(barred.of(actor, read.call())).values().stream()
                .map(Dossier::name)
                .collect(Collectors.toSet());
        return read.missing().stream()
                .filter(number -> !hidden.contains(number))
                .toList();
    }

    private Book close(Actor actor, String by, Call call, Draft draft, boolean convened) {
        Book book = new Book(
                UUID.randomUUID(),
                call.id(),
                table.of(call.id()).size() + 1,
                clock.instant(),
                by,
                convened,
                draft.missing(),
                draft.sha256());
        table.add(book, draft.pages(), draft.contents());
        syntheses.freeze(draft.finished());
        trail.record(
                actor,
                call.id().value(),
                null,
                "closeBook",
                null,
                null,
                Map.of("edition", book.edition(), "dossiers", draft.pages().size(), "sha256", book.sha256()));
        events.publishEvent(new BookClosed(book));
        return book;
    }

    private Draft draft(Call call) {
        List<Dossier> before = dossiers.ofCall(call.id()).stream()
                .filter(dossier -> BEFORE_COMMITTEE.contains(dossier.stage()))
                .toList();
        return Draft.of(before, syntheses.of(before.stream().map(Dossier::id).toList()));
    }

    private Optional<Book> last(CallId call) {
        return table.of(call).stream().reduce((first, second) -> second);
    }
}
