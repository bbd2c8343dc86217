package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;

/** Chooses one of the own organisation's earlier dossiers, to take something over from it; nothing where there is none. */
final class EarlierDossier extends Div {

    private static final int MOST = 50;

    /**
     * @param key the texts: {@code KEY.title}, {@code .hint}, {@code .act}
     * @param except a dossier that cannot be taken from
     */
    EarlierDossier(
            DossierPages pages, Actor actor, List<DossierId> except, String key, Consumer<DossierPages.Line> then) {
        addClassNames("section", "stack");
        List<DossierPages.Line> earlier = pages.page(actor, DossierPages.Query.first(MOST)).stream()
                .filter(line -> !except.contains(line.id()))
                .toList();
        setVisible(!earlier.isEmpty());
        Select<DossierPages.Line> choice = new Select<>();
        choice.setLabel(ViewLanguage.text("applicant.earlier.dossier"));
        choice.setItems(earlier);
        choice.setItemLabelGenerator(EarlierDossier::words);
        choice.setErrorMessage(ViewLanguage.text("applicant.earlier.choose"));
        Button take = new Button(ViewLanguage.text(key + ".act"), click -> take(choice, then));
        add(new H2(ViewLanguage.text(key + ".title")), new Paragraph(ViewLanguage.text(key + ".hint")), choice, take);
    }

    private static void take(Select<DossierPages.Line> choice, Consumer<DossierPages.Line> then) {
        choice.setInvalid(choice.isEmpty());
        if (choice.isEmpty()) {
            choice.focus();
        } else {
            then.accept(choice.getValue());
        }
    }

    private static String words(DossierPages.Line line) {
        String title = line.title().isBlank() ? ViewLanguage.text("applicant.untitled") : line.title();
        return line.callCode() + " · " + (line.number() == null ? "" : line.number() + " · ") + title;
    }
}
