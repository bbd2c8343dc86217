package org.passerelle.forms;

import java.util.List;
import java.util.Optional;
import org.passerelle.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** The themes that the dossier's form suggests; an applicant chooses one, writes its words, or others of its own. */
@Component
public class Themes {

    private final List<Option> suggested;

    Themes(Forms forms) {
        suggested = forms.get(Forms.DOSSIER)
                .at(DossierKeys.THEME)
                .filter(ShortText.class::isInstance)
                .map(question -> ((ShortText) question).suggestions())
                .orElseThrow();
    }

    /** Their codes, in the form's order. */
    public List<String> codes() {
        return suggested.stream().map(Option::value).toList();
    }

    /** A theme as people call it; what no form suggests stands as it was written. */
    public LocalizedText label(String theme) {
        return suggested.stream()
                .filter(option -> option.value().equals(theme))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> LocalizedText.of(theme));
    }

    /** The code of what a dossier says: the code itself, or its words in either language. */
    public Optional<String> code(String said) {
        String written = said.strip();
        return suggested.stream()
                .filter(option -> option.value().equals(written)
                        || option.label().fr().equalsIgnoreCase(written)
                        || written.equalsIgnoreCase(option.label().en()))
                .findFirst()
                .map(Option::value);
    }
}
