package org.passerelle.desk;

import java.util.List;
import java.util.Optional;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Option;
import org.passerelle.forms.ShortText;
import org.passerelle.shared.Language;
import org.springframework.stereotype.Component;

/** The themes that the dossier's form suggests; a theme of one's own matches no code. */
@Component
public class Themes {

    private static final String THEME = "theme";

    private final List<Option> suggested;

    Themes(Forms forms) {
        suggested = forms.get(Forms.DOSSIER)
                .at(THEME)
                .filter(ShortText.class::isInstance)
                .map(question -> ((ShortText) question).suggestions())
                .orElseThrow();
    }

    /** Their codes, in the form's order. */
    public List<String> codes() {
        return suggested.stream().map(Option::value).toList();
    }

    /** A theme as people call it; what no form suggests stands as it was written. */
    public String name(String code, Language language) {
        return suggested.stream()
                .filter(option -> option.value().equals(code))
                .findFirst()
                .map(option -> option.label().in(language))
                .orElse(code);
    }

    /** The code of what a dossier says: the code itself, or its words in either language. */
    Optional<String> code(String said) {
        return suggested.stream()
                .filter(option -> option.value().equals(said) || isCalled(option, said.strip()))
                .findFirst()
                .map(Option::value);
    }

    private static boolean isCalled(Option option, String said) {
        return option.label().in(Language.FR).equalsIgnoreCase(said)
                || option.label().in(Language.EN).equalsIgnoreCase(said);
    }
}
