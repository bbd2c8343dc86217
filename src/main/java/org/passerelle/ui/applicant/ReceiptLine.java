package org.passerelle.ui.applicant;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Announcement;
import org.passerelle.ui.component.IssuedLink;
import org.passerelle.ui.component.Watch;

/** The receipt of a dossier: being made just after the submission, and there as soon as it is, without a reload. */
final class ReceiptLine extends Div {

    private final transient IssuedDocuments letters;
    private final transient Actor actor;
    private final DossierId id;
    private final Paragraph line = new Paragraph();
    private final Announcement said = Announcement.status();

    /** @param there told when a receipt that was waited for is there */
    ReceiptLine(IssuedDocuments letters, Actor actor, Dossier dossier, Runnable there) {
        this.letters = letters;
        this.actor = actor;
        id = dossier.id();
        add(line, said);
        if (!show() && dossier.stage() == Stage.SUBMITTED) {
            line.setText(ViewLanguage.text("applicant.receipt.made"));
            Watch.from(this, () -> isThere(there), () -> line.setText(ViewLanguage.text("applicant.receipt.late")));
        }
    }

    private boolean isThere(Runnable there) {
        boolean made = show();
        if (made) {
            said.say(ViewLanguage.text("applicant.receipt.there"));
            there.run();
        }
        return made;
    }

    private boolean show() {
        Optional<IssuedDocument> receipt = letters.of(actor, id).stream()
                .filter(document -> document.kind() == LetterKind.RECEIPT)
                .findFirst();
        receipt.ifPresent(document -> {
            line.removeAll();
            line.add(new IssuedLink(document, letters, actor, ViewLanguage.text("applicant.receipt")));
        });
        return receipt.isPresent();
    }
}
