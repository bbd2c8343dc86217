package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import org.passerelle.exchanges.Exchange;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.PhrasePicker;
import org.passerelle.ui.component.WrittenText;
import org.passerelle.ui.security.Fields;

/** Writes a question to many applicants, with a standard phrase or without. */
final class AskDialog extends Dialog {

    private final Select<Language> language = new Select<>();
    private final TextArea words = new TextArea(ViewLanguage.text("information.question"));
    private final transient BiConsumer<String, Language> then;

    /** @param then told what is asked and the language in which it is written */
    AskDialog(BiConsumer<String, Language> then) {
        super(ViewLanguage.text("batch.askTitle"));
        this.then = then;
        language.setLabel(ViewLanguage.text("batch.askLanguage"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> ViewLanguage.word("language", one));
        language.setValue(Language.FR);
        words.setRequiredIndicatorVisible(true);
        words.setHelperText(ViewLanguage.text("phrases.placeholders"));
        words.setMaxLength(Exchange.MOST_CHARACTERS);
        words.setMinRows(6);
        PhrasePicker phrase = new PhrasePicker(StandardPhrase.Purpose.REQUEST, About.EACH, this::insert);
        Button act = new Button(ViewLanguage.text("batch.prepare"), click -> act());
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div stack = new Div(new Paragraph(ViewLanguage.text("batch.askHint")), language, phrase, words);
        stack.addClassNames("stack", "wide");
        add(stack);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), act);
        setWidth("min(40rem, 94vw)");
    }

    private void insert(String phrase) {
        words.setValue(WrittenText.followedBy(words.getValue(), phrase));
        words.focus();
    }

    private void act() {
        List<Finding> faults = StandardPhrase.faultsOf(words.getValue());
        boolean right = new Fields()
                .check(words, !words.getValue().isBlank(), "information.empty")
                .areRight();
        if (right && !faults.isEmpty()) {
            words.setErrorMessage(UiErrors.words(faults.get(0)));
            words.setInvalid(true);
            words.focus();
        } else if (right) {
            close();
            then.accept(words.getValue(), language.getValue());
        }
    }
}
