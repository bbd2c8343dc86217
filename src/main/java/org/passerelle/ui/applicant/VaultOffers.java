package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.KeptDocument;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** Beside a document of a draft: what the organisation gave before and may take over; nothing where there is none. */
final class VaultOffers extends Div {

    VaultOffers(DossierDesk desk, Actor actor, DossierId id, List<KeptDocument> offered, Runnable taken) {
        setVisible(!offered.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        for (KeptDocument kept : offered) {
            Button reuse = new Button(
                    ViewLanguage.text(
                            "applicant.documents.reuse", kept.attachment().name()),
                    click -> {
                        desk.vault().reuse(actor, id, kept.attachment().id());
                        taken.run();
                    });
            reuse.addThemeVariants(ButtonVariant.LUMO_SMALL);
            Span hint = new Span(ViewLanguage.text(
                    "applicant.documents.reuseHint",
                    kept.from(),
                    Formats.date(kept.givenOn()),
                    Formats.date(kept.until())));
            hint.addClassNames("small", "soft");
            list.add(new ListItem(reuse, hint));
        }
        Paragraph words = new Paragraph(ViewLanguage.text("applicant.documents.offer"));
        words.addClassName("small");
        add(words, list);
    }
}
