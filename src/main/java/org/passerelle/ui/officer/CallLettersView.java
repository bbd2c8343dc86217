package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.Notification;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.IssuedLink;
import org.passerelle.ui.component.Links;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PagedList;
import org.passerelle.ui.component.ProgressNote;
import org.passerelle.ui.component.Tone;
import org.passerelle.ui.component.Watch;

/** The letters of a call's decisions: how many are written, which failed, who has opened its own and until when it may appeal. */
@Route(value = CallLettersView.PATH + "/:call", layout = MainLayout.class)
@RolesAllowed({
    StaffRoles.CASE_OFFICER,
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.CALL_MANAGER,
    StaffRoles.AUTHORISING_OFFICER,
    StaffRoles.AUDITOR
})
public class CallLettersView extends PageView implements BeforeEnterObserver {

    /** The address, followed by the call's code. */
    public static final String PATH = "letters";

    private final transient Calls calls;
    private final transient LetterBoard board;
    private final transient IssuedDocuments documents;
    private final transient NotificationDesk desk;
    private final transient Actor actor;
    private final Div body = new Div();

    CallLettersView(
            Calls calls, LetterBoard board, IssuedDocuments documents, NotificationDesk desk, CurrentActor current) {
        this.calls = calls;
        this.board = board;
        this.documents = documents;
        this.desk = desk;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Call call = event.getRouteParameters().get("call").flatMap(calls::find).orElseThrow(NotFoundException::new);
        heading(ViewLanguage.text(
                        "letters.of", ViewLanguage.text(call.definition().title())))
                .over(call.code())
                .lead(ViewLanguage.text("letters.lead"));
        if (actor.isAny(Role.AUTHORISING_OFFICER, Role.AUDITOR)) {
            Anchor back = new Anchor("decisions/" + call.code(), ViewLanguage.text("decisions.page.back"));
            back.setRouterIgnore(false);
            add(new Paragraph(back));
        }
        add(body);
        show(call);
    }

    private void show(Call call) {
        body.removeAll();
        List<LetterPlace> lines = board.of(actor, call.id());
        if (lines.isEmpty()) {
            body.add(new EmptyState(
                    ViewLanguage.text("letters.undecided"), ViewLanguage.text("letters.undecided.hint")));
            return;
        }
        body.add(progress(call, lines), counts(lines), table(call, lines));
    }

    /** Watched while letters are being written; drawn anew when the last one is there or has failed. */
    private Component progress(Call call, List<LetterPlace> lines) {
        ProgressNote note = new ProgressNote(ViewLanguage.text("letters.progress", lines.size()));
        note.addClassName("section");
        advance(note, lines);
        if (isWriting(lines)) {
            Watch.from(
                    note,
                    () -> {
                        List<LetterPlace> now = board.of(actor, call.id());
                        advance(note, now);
                        boolean over = !isWriting(now);
                        if (over) {
                            show(call);
                        }
                        return over;
                    },
                    () -> {
                        List<LetterPlace> now = board.of(actor, call.id());
                        note.finish(ViewLanguage.text("letters.later", written(now), now.size()));
                    });
        } else {
            note.finish(ViewLanguage.text("letters.written", written(lines), lines.size()));
        }
        return note;
    }

    private static void advance(ProgressNote note, List<LetterPlace> lines) {
        note.advance((int) written(lines), lines.size());
    }

    private static long written(List<LetterPlace> lines) {
        return lines.stream().filter(line -> line.standing().letter() != null).count();
    }

    private static boolean isWriting(List<LetterPlace> lines) {
        return lines.stream().anyMatch(line -> line.state() == LetterPlace.State.BEING_WRITTEN);
    }

    private static Component counts(List<LetterPlace> lines) {
        long sent = lines.stream()
                .filter(line -> line.state() == LetterPlace.State.SENT)
                .count();
        long notified = lines.stream()
                .filter(line -> line.state() == LetterPlace.State.NOTIFIED)
                .count();
        return new Paragraph(ViewLanguage.text("letters.counts", notified, sent, failed(lines)));
    }

    private static long failed(List<LetterPlace> lines) {
        return lines.stream()
                .filter(line -> line.state() == LetterPlace.State.FAILED)
                .count();
    }

    private Component table(Call call, List<LetterPlace> lines) {
        ZoneId zone = call.definition().zone();
        DataTable<LetterLine> table = new DataTable<LetterLine>(ViewLanguage.text("letters.caption.call"))
                .captionHidden()
                .component(ViewLanguage.text("committee.dossier"), CallLettersView::dossier)
                .component(ViewLanguage.text("letters.letter"), this::letter)
                .column(ViewLanguage.text("letters.language"), CallLettersView::language)
                .component(ViewLanguage.text("letters.state"), line -> state(line, zone))
                .column(ViewLanguage.text("notification.appealUntil"), line -> until(line, zone));
        if (desk.mayEnter(actor) || (desk.mayRetry(actor) && failed(lines) > 0)) {
            table.component(ViewLanguage.text("notification.act"), line -> act(call, line));
        }
        Section section = new Section(PagedList.of(table, lines, places -> board.lines(actor, call.id(), places)));
        section.addClassName("section");
        return section;
    }

    private static Component dossier(LetterLine line) {
        Span number = new Span(line.about().name());
        number.addClassNames("numbers", "small", "soft");
        Paragraph words =
                new Paragraph(Links.dossier(line.about().dossier(), line.about().title()));
        words.addClassName("line");
        return new Div(number, words);
    }

    private Component letter(LetterLine line) {
        IssuedDocument letter = line.letter();
        return letter == null
                ? new Span("–")
                : new IssuedLink(letter, documents, actor, ViewLanguage.word("letterKind", letter.kind()));
    }

    private static String language(LetterLine line) {
        IssuedDocument letter = line.letter();
        return letter == null ? "" : ViewLanguage.word("language", letter.language());
    }

    private Component state(LetterLine line, ZoneId zone) {
        Notification sent = line.notification();
        if (sent != null && sent.known() != null) {
            return new Span(NotificationsPart.words(Objects.requireNonNull(sent.known())));
        }
        boolean unread = line.isUnreadAt(desk.now(), zone);
        String words = unread
                ? ViewLanguage.text("letters.unread", Notification.UNREAD_DAYS)
                : ViewLanguage.word("letterState", line.place().state());
        Tone tone = line.place().state() == LetterPlace.State.FAILED ? Tone.BAD : unread ? Tone.WARN : Tone.PLAIN;
        return new Badge(words, tone);
    }

    private static String until(LetterLine line, ZoneId zone) {
        Notification sent = line.notification();
        return sent == null ? "" : NotificationsPart.appealUntil(sent, zone);
    }

    private Component act(Call call, LetterLine line) {
        Notification sent = line.notification();
        if (line.place().state() == LetterPlace.State.FAILED && desk.mayRetry(actor)) {
            return new Button(ViewLanguage.text("letters.retry"), click -> {
                board.retry(actor, line.about().dossier());
                Message.done(ViewLanguage.text("letters.retried", line.about().name()));
                show(call);
            });
        }
        if (sent == null || sent.known() != null || !desk.mayEnter(actor)) {
            return new Span();
        }
        return new Button(
                ViewLanguage.text("notification.enter"),
                click -> new NotificationDialog(desk, actor, sent, line.about().name(), () -> show(call)).open());
    }
}
