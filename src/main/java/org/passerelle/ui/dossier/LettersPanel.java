package org.passerelle.ui.dossier;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.IssuedLink;

/** The PDFs that the service issued for a dossier or a call, each to be opened by whom it is for. */
public final class LettersPanel extends Div {

    public LettersPanel(List<IssuedDocument> letters, IssuedDocuments documents, Actor actor, ZoneId zone) {
        if (letters.isEmpty()) {
            Span none = new Span(ViewLanguage.text("letters.none"));
            none.addClassName("soft");
            add(none);
            return;
        }
        add(new DataTable<IssuedDocument>(ViewLanguage.text("letters.caption"))
                .captionHidden()
                .component(
                        ViewLanguage.text("dossier.documents.name"),
                        letter -> new IssuedLink(
                                letter, documents, actor, ViewLanguage.word("letterKind", letter.kind())))
                .code(ViewLanguage.text("letters.issued"), letter -> Formats.dateTime(letter.issuedAt(), zone))
                .column(ViewLanguage.text("letters.released"), letter -> released(letter, zone))
                .show(letters));
    }

    private static String released(IssuedDocument letter, ZoneId zone) {
        Instant at = letter.releasedAt();
        return at == null ? ViewLanguage.text("letters.secret") : Formats.dateTime(at, zone);
    }
}
