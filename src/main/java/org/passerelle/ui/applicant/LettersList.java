package org.passerelle.ui.applicant;

import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.IssuedLink;

/** What the service wrote to the applicant, each to be opened. */
final class LettersList extends Div {

    LettersList(IssuedDocuments letters, Actor actor, List<IssuedDocument> issued, ZoneId zone) {
        addClassName("section");
        add(new DataTable<IssuedDocument>(ViewLanguage.text("applicant.letters.caption"))
                .component(
                        ViewLanguage.text("applicant.letters.name"),
                        document -> new IssuedLink(
                                document, letters, actor, ViewLanguage.word("letterKind", document.kind())))
                .column(
                        ViewLanguage.text("applicant.letters.issued"),
                        document -> Formats.dateTime(document.issuedAt(), zone))
                .show(issued));
    }
}
