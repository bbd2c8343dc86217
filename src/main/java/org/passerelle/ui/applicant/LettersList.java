package org.passerelle.ui.applicant;

import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.Notification;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.IssuedLink;

/** What the service wrote to the applicant, each to be opened. */
final class LettersList extends Div {

    LettersList(
            IssuedDocuments letters,
            Actor actor,
            List<IssuedDocument> issued,
            List<Notification> notifications,
            ZoneId zone) {
        Map<UUID, Notification> sent =
                notifications.stream().collect(Collectors.toMap(Notification::letter, Function.identity()));
        addClassName("section");
        add(new DataTable<IssuedDocument>(ViewLanguage.text("applicant.letters.caption"))
                .component(
                        ViewLanguage.text("applicant.letters.name"),
                        document -> new IssuedLink(
                                document, letters, actor, ViewLanguage.word("letterKind", document.kind())))
                .column(
                        ViewLanguage.text("applicant.letters.issued"),
                        document -> Formats.dateTime(document.issuedAt(), zone))
                .column(ViewLanguage.text("applicant.letters.appeal"), document -> Optional.ofNullable(
                                sent.get(document.id()))
                        .filter(notification -> notification.kind().opensPeriod())
                        .map(notification -> period(notification, zone))
                        .orElse(""))
                .show(issued));
    }

    /** From which day the decision is known, and until when it can be contested; or that the period waits for the opening. */
    private static String period(Notification notification, ZoneId zone) {
        Notification.Known known = notification.known();
        return known == null
                ? ViewLanguage.text("applicant.letters.unopened")
                : ViewLanguage.text(
                        "applicant.letters.until",
                        Formats.date(known.on()),
                        ViewLanguage.word("notificationMode.by", known.mode()),
                        Formats.date(
                                notification.appealUntil(zone).orElseThrow().lastDay()));
    }
}
