package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.passerelle.exchanges.Exchange;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.exchanges.StandardPhrases;
import org.passerelle.shared.Finding;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;

/** The fields of a phrase; what is wrong with them is told beside the button. */
final class PhraseForm extends Section {

    private final Select<StandardPhrase.Purpose> purpose = new Select<>();
    private final TextField name = new TextField(ViewLanguage.text("phrases.name"));
    private final TextArea fr = area("phrases.fr");
    private final TextArea en = area("phrases.en");
    private final Checkbox shared = new Checkbox(ViewLanguage.text("phrases.share"));
    private final Paragraph problem = new Paragraph();
    private final transient Consumer<StandardPhrases.Text> save;

    PhraseForm(Optional<StandardPhrase> changed, Consumer<StandardPhrases.Text> save) {
        this.save = save;
        addClassNames("card", "pile");
        purpose.setLabel(ViewLanguage.text("phrases.purpose"));
        purpose.setItems(StandardPhrase.Purpose.values());
        purpose.setItemLabelGenerator(value -> ViewLanguage.word("phrasePurpose", value));
        purpose.setValue(StandardPhrase.Purpose.REQUEST);
        name.setMaxLength(StandardPhrase.MOST_OF_NAME);
        name.setRequiredIndicatorVisible(true);
        fr.setRequiredIndicatorVisible(true);
        fr.setHelperText(ViewLanguage.text("phrases.placeholders") + " " + ViewLanguage.text("phrases.outside"));
        problem.addClassName("form-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        changed.ifPresent(this::load);
        Button act = new Button(ViewLanguage.text("phrases.save"), click -> save());
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        String title = changed.map(phrase -> ViewLanguage.text("phrases.changeOf", phrase.name()))
                .orElseGet(() -> ViewLanguage.text("phrases.new"));
        add(new H2(title), purpose, name, fr, en, shared, problem, act);
    }

    void takeFocus() {
        name.focus();
    }

    private void load(StandardPhrase phrase) {
        String english = phrase.words().en();
        purpose.setValue(phrase.purpose());
        name.setValue(phrase.name());
        fr.setValue(phrase.words().fr());
        en.setValue(english == null ? "" : english);
        shared.setValue(phrase.shared());
    }

    private void save() {
        try {
            save.accept(new StandardPhrases.Text(
                    purpose.getValue(),
                    name.getValue(),
                    new LocalizedText(fr.getValue(), en.getValue()),
                    shared.getValue()));
        } catch (Refusal refusal) {
            problem.setText(UiErrors.mended(refusal));
            problem.setVisible(true);
            boolean named = refusal.findings().stream().map(Finding::place).anyMatch("name"::equals);
            if (named) {
                name.focus();
            } else {
                fr.focus();
            }
        }
    }

    private static TextArea area(String key) {
        TextArea area = new TextArea(ViewLanguage.text(key));
        area.setMaxLength(Exchange.MOST_CHARACTERS);
        area.setWidthFull();
        area.setMinRows(3);
        return area;
    }
}
