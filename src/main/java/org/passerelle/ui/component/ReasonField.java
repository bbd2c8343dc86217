package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.ui.ViewLanguage;

/** A text in which somebody of the service gives a reason, with the standard phrases of whoever keeps some. */
public final class ReasonField extends Div {

    private final TextArea words;

    /**
     * @param key of its label
     * @param about what the reason concerns
     */
    public ReasonField(String key, About about) {
        words = new TextArea(ViewLanguage.text(key));
        words.setWidthFull();
        addClassName("reason-field");
        add(new PhrasePicker(StandardPhrase.Purpose.REASON, about, this::insert), words);
    }

    /** The text itself: its value, its bounds and what is wrong with it. */
    public TextArea words() {
        return words;
    }

    private void insert(String phrase) {
        words.setValue(WrittenText.followedBy(words.getValue(), phrase));
        words.setInvalid(false);
        words.focus();
    }
}
