package org.passerelle.ui.officer;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.exchanges.StandardPhrases;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.shared.Language;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.WrittenText;
import org.passerelle.ui.dossier.ExchangeDesk;

/** Chooses a phrase, which goes into the text beside it with the dossier's own names put in. */
final class PhrasePicker extends Div {

    /** A phrase in one of its languages. */
    private record Choice(StandardPhrase phrase, Language language) {

        String words() {
            String language = ViewLanguage.word("language", language());
            return ViewLanguage.text("phrases.choice", phrase.name(), language);
        }
    }

    private final Select<Choice> choices = new Select<>();

    /** @param insert takes the words of the phrase */
    PhrasePicker(
            ExchangeDesk desk, Actor actor, DossierId id, StandardPhrase.Purpose purpose, Consumer<String> insert) {
        addClassName("phrase-picker");
        boolean keeps = desk.rights().allows(actor, Act.KEEP_PHRASES);
        setVisible(keeps);
        if (!keeps) {
            return;
        }
        StandardPhrases phrases = desk.phrases();
        List<Choice> offered = phrases.all(actor).stream()
                .filter(phrase -> phrase.purpose() == purpose)
                .flatMap(phrase -> languages(phrase).stream().map(language -> new Choice(phrase, language)))
                .toList();
        choices.setLabel(ViewLanguage.text("phrases.insert"));
        choices.setItems(offered);
        choices.setItemLabelGenerator(Choice::words);
        choices.setPlaceholder(ViewLanguage.text("phrases.choose"));
        choices.setVisible(!offered.isEmpty());
        choices.addValueChangeListener(change -> {
            Choice chosen = change.getValue();
            if (chosen != null) {
                insert.accept(phrases.filled(actor, id, chosen.phrase(), chosen.language()));
                choices.clear();
            }
        });
        Anchor keep = new Anchor(WorkPaths.PHRASES, ViewLanguage.text("phrases.keep"));
        keep.setRouterIgnore(false);
        keep.addClassName("small");
        add(choices, keep);
    }

    /** The reasons that return, for a text that gives one. */
    static PhrasePicker reasons(ExchangeDesk desk, Actor actor, DossierId id, TextArea text) {
        return new PhrasePicker(desk, actor, id, StandardPhrase.Purpose.REASON, words -> {
            text.setValue(WrittenText.followedBy(text.getValue(), words));
            text.setInvalid(false);
            text.focus();
        });
    }

    private static List<Language> languages(StandardPhrase phrase) {
        List<Language> languages = new ArrayList<>(List.of(Language.FR));
        if (phrase.words().en() != null) {
            languages.add(Language.EN);
        }
        return languages;
    }
}
