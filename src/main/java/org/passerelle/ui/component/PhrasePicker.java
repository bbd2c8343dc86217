package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;

/**
 * Chooses a phrase, which goes into the text beside it with the names of what it is about put in. Who keeps none that
 * fit sees nothing of it. The way to them opens beside the page: what is typed stays.
 */
public final class PhrasePicker extends Div {

    private final Select<PhraseShelf.Choice> choices = new Select<>();
    private final StandardPhrase.Purpose purpose;
    private final transient About about;
    private final transient Consumer<String> insert;

    /** @param insert takes the words of the phrase */
    public PhrasePicker(StandardPhrase.Purpose purpose, About about, Consumer<String> insert) {
        this.purpose = purpose;
        this.about = about;
        this.insert = insert;
        addClassName("phrase-picker");
        setVisible(false);
        addAttachListener(attached -> PhraseShelf.of(attached.getUI())
                .filter(shelf -> getChildren().findAny().isEmpty())
                .ifPresent(this::draw));
    }

    private void draw(PhraseShelf shelf) {
        List<PhraseShelf.Choice> offered = shelf.choices(purpose, about);
        choices.setLabel(ViewLanguage.text("phrases.insert"));
        choices.setItems(offered);
        choices.setItemLabelGenerator(PhraseShelf.Choice::name);
        choices.setPlaceholder(ViewLanguage.text("phrases.choose"));
        choices.addValueChangeListener(change -> {
            PhraseShelf.Choice chosen = change.getValue();
            if (chosen != null) {
                insert.accept(shelf.filled(chosen, about));
                choices.clear();
            }
        });
        Anchor keep = new Anchor(WorkPaths.PHRASES, ViewLanguage.text("phrases.keep"));
        keep.setTarget("_blank");
        keep.addClassName("small");
        add(choices, keep);
        setVisible(!offered.isEmpty());
    }
}
