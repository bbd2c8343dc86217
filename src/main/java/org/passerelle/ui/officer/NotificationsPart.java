package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.dossiers.Dossier;
import org.passerelle.files.FileId;
import org.passerelle.files.StoredFile;
import org.passerelle.letters.Notification;
import org.passerelle.people.Actor;
import org.passerelle.shared.DueDate;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Tone;

/** How each decision on a dossier came to its applicant, until when it can be contested; where nobody opens it, the act. */
final class NotificationsPart extends Div {

    private final transient NotificationDesk desk;
    private final transient Actor actor;
    private final transient Dossier dossier;
    private final ZoneId zone;
    private final transient Runnable acted;

    /** @param acted called after an act of the reader */
    NotificationsPart(NotificationDesk desk, Actor actor, Dossier dossier, ZoneId zone, Runnable acted) {
        this.desk = desk;
        this.actor = actor;
        this.dossier = dossier;
        this.zone = zone;
        this.acted = acted;
        draw();
    }

    private void draw() {
        removeAll();
        List<Notification> sent = desk.notifications().of(actor, dossier.id());
        if (sent.isEmpty()) {
            return;
        }
        DataTable<Notification> table = new DataTable<Notification>(ViewLanguage.text("notification.caption"))
                .captionHidden()
                .column(ViewLanguage.text("notification.letter"), n -> ViewLanguage.word("letterKind", n.kind()))
                .code(ViewLanguage.text("letters.released"), n -> Formats.dateTime(n.sentAt(), zone))
                .component(ViewLanguage.text("notification.known"), this::known)
                .code(ViewLanguage.text("notification.appealUntil"), n -> appealUntil(n, zone));
        if (desk.mayEnter(actor)) {
            table.component(ViewLanguage.text("notification.act"), this::act);
        }
        add(new H3(ViewLanguage.text("notification.caption")), table.show(sent));
    }

    /** The last day, once the period runs. */
    static String appealUntil(Notification letter, ZoneId zone) {
        return letter.appealUntil(zone)
                .map(DueDate::lastDay)
                .map(Formats::date)
                .orElse(ViewLanguage.text("notification.notRunning"));
    }

    private Component known(Notification letter) {
        Notification.Known known = letter.known();
        if (known == null) {
            return new Badge(
                    ViewLanguage.text("notification.unread"),
                    letter.isUnreadAt(desk.now(), zone) ? Tone.WARN : Tone.PLAIN);
        }
        Div cell = new Div(new Span(words(known)));
        FileId proof = known.proof();
        if (proof != null) {
            cell.add(new Span(" · "), link(letter, String.valueOf(known.proofName())));
        }
        return cell;
    }

    /** The day, the way, and who. */
    static String words(Notification.Known known) {
        return ViewLanguage.text(
                "notification.knownBy",
                Formats.date(known.on()),
                ViewLanguage.word("notificationMode", known.mode()),
                known.by());
    }

    private Anchor link(Notification letter, String name) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            StoredFile file = desk.notifications().proof(actor, letter.letter());
            return new DownloadResponse(desk.files().stream(file.id()), file.name(), file.mediaType(), file.size());
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, name);
    }

    private Component act(Notification letter) {
        if (letter.known() != null) {
            return new Span();
        }
        return new Button(
                ViewLanguage.text("notification.enter"),
                click -> new NotificationDialog(desk, actor, letter, dossier.name(), this::entered).open());
    }

    private void entered() {
        draw();
        acted.run();
    }
}
