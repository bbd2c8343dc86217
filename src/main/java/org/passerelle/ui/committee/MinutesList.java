package org.passerelle.ui.committee;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.IssuedLink;

/** The minutes of a call's sessions, each to be opened as a PDF. */
final class MinutesList extends Section {

    /** @param circulated whether they are signed in the end: what is signed comes first, the other texts say that they are not */
    MinutesList(List<IssuedDocument> minutes, boolean circulated, IssuedDocuments documents, Actor actor, ZoneId zone) {
        addClassName("section");
        UnorderedList list = new UnorderedList();
        List<IssuedDocument> inOrder = minutes.stream()
                .sorted(Comparator.comparing(each -> each.kind() != LetterKind.SIGNED_MINUTES))
                .toList();
        inOrder.forEach(each -> list.add(new ListItem(new IssuedLink(
                each,
                documents,
                actor,
                ViewLanguage.text(
                        circulated && each.kind() == LetterKind.MINUTES
                                ? "committee.unsignedOf"
                                : "committee.documentOf",
                        ViewLanguage.word("letterKind", each.kind()),
                        each.seq(),
                        Formats.dateTime(each.issuedAt(), zone))))));
        add(new H2(ViewLanguage.text("committee.minutes")), list);
    }
}
