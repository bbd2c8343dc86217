package org.passerelle.ui.applicant;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Partner;
import org.passerelle.files.FileKind;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.Language;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FileName;
import org.passerelle.ui.component.MadeFileLink;

/** Beside a document of which the service has a model: that model, with the draft's figures as they are when it is opened. */
final class ModelLinks extends Div {

    private final transient DossierDesk desk;
    private final transient Actor actor;
    private final transient DossierId id;
    private final DocumentType type;
    private final UnorderedList list = new UnorderedList();

    ModelLinks(DossierDesk desk, Actor actor, Dossier draft, DocumentType type) {
        this.desk = desk;
        this.actor = actor;
        this.id = draft.id();
        this.type = type;
        switch (type) {
            case DELIBERATION -> link(draft.lead(), language -> desk.models().deliberation(actor, id, language));
            case LETTER_OF_INTENT_FR -> letter(draft.lead());
            case LETTER_OF_INTENT_FOREIGN -> foreign(draft).forEach(this::letter);
            default -> {}
        }
        list.addClassName("plain-list");
        Paragraph words = new Paragraph(ViewLanguage.text("applicant.documents.model"));
        words.addClassName("small");
        add(words, list);
        setVisible(list.getChildren().findAny().isPresent());
    }

    private static List<OrganisationId> foreign(Dossier draft) {
        return draft.partners().stream()
                .filter(partner -> partner.role().isForeignAuthority())
                .map(Partner::organisation)
                .toList();
    }

    private void letter(OrganisationId author) {
        link(author, language -> desk.models().letterOfIntent(actor, id, author, language));
    }

    private void link(OrganisationId author, Function<Language, byte[]> write) {
        String name = desk.organisations().get(author).name();
        for (Language language : Language.values()) {
            list.add(new ListItem(new MadeFileLink(
                    FileKind.ODT.mediaType(),
                    () -> write.apply(language),
                    FileName.of(
                            ViewLanguage.text("applicant.documents.modelName." + type),
                            name + " " + language.locale().getLanguage(),
                            "odt"),
                    ViewLanguage.text("applicant.documents.modelOf", name, ViewLanguage.word("language", language)))));
        }
    }
}
