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
import org.passerelle.ui.security.Fields;

/** Writes a question to many applicants, with a standard phrase or without. */
final class AskDialog extends Dialog {

    private final Select<StandardPhrase> phrase = new Select<>();
    private final Select<Language> language = new Select<>();
    private final TextArea words = new TextArea(ViewLanguage.text("information.question"));
    private final transient BiConsumer<String, Language> then;

    /**
     * @param phrases those that the reader may insert
     * @param then told what is asked and the language in which it is written
     */
    AskDialog(List<StandardPhrase> phrases, BiConsumer<String, Language> then) {
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
        offer(phrases);
        Button act = new Button(ViewLanguage.text("batch.prepare"), click -> act());
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div stack = new Div(new Paragraph(ViewLanguage.text("batch.askHint")), language, phrase, words);
        stack.addClassNames("stack", "wide");
        add(stack);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), act);
        setWidth("min(40rem, 94vw)");
    }

    /** A phrase goes in behind what is written already. */
    private void offer(List<StandardPhrase> phrases) {
        List<StandardPhrase> requests = phrases.stream()
                .filter(one -> one.purpose() == StandardPhrase.Purpose.REQUEST)
                .toList();
        phrase.setLabel(ViewLanguage.text("phrases.insert"));
        phrase.setPlaceholder(ViewLanguage.text("phrases.choose"));
        phrase.setItems(requests);
        phrase.setItemLabelGenerator(StandardPhrase::name);
        phrase.setVisible(!requests.isEmpty());
        phrase.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                String inserted = change.getValue().words().in(language.getValue());
                words.setValue((words.getValue() + "\n\n" + inserted).strip());
                phrase.clear();
            }
        });
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
