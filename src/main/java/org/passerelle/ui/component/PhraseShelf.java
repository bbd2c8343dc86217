package org.passerelle.ui.component;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.exchanges.StandardPhrases;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.shared.Language;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.ViewLanguage;
import org.springframework.stereotype.Component;

/** The standard phrases of the signed-in person. The frame lays it out in each page, for every text that asks why. */
@Component
public class PhraseShelf {

    private final StandardPhrases phrases;
    private final Rights rights;
    private final CurrentActor current;

    PhraseShelf(StandardPhrases phrases, Rights rights, CurrentActor current) {
        this.phrases = phrases;
        this.rights = rights;
        this.current = current;
    }

    /** A phrase in one of its languages. */
    record Choice(StandardPhrase phrase, Language language) {

        String name() {
            return ViewLanguage.text("phrases.choice", phrase.name(), ViewLanguage.word("language", language));
        }

        private String words() {
            return phrase.words().in(language);
        }
    }

    /** Makes the phrases reachable in a page. */
    public void in(UI ui) {
        ComponentUtil.setData(ui, PhraseShelf.class, this);
    }

    /** The shelf of a page; none where the reader keeps no phrases. */
    static Optional<PhraseShelf> of(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, PhraseShelf.class)).filter(PhraseShelf::isKept);
    }

    private boolean isKept() {
        return current.find()
                .filter(actor -> rights.allows(actor, Act.KEEP_PHRASES))
                .isPresent();
    }

    /** The phrases of a purpose that fit what is written about. */
    List<Choice> choices(StandardPhrase.Purpose purpose, About about) {
        List<Choice> choices = new ArrayList<>();
        for (StandardPhrase phrase : phrases.all(current.get())) {
            if (phrase.purpose() == purpose) {
                choices.add(new Choice(phrase, Language.FR));
                if (phrase.words().en() != null) {
                    choices.add(new Choice(phrase, Language.EN));
                }
            }
        }
        choices.removeIf(choice -> !about.gives(choice.words()));
        return choices;
    }

    /** The words of a choice, with what they name put in. */
    String filled(Choice choice, About about) {
        Actor actor = current.get();
        if (about.dossier() != null) {
            return phrases.filled(actor, about.dossier(), choice.phrase(), choice.language());
        }
        return about.call() == null
                ? choice.words()
                : phrases.filled(actor, about.call(), choice.phrase(), choice.language());
    }
}
