package org.passerelle.reviews;

import java.util.List;
import org.passerelle.forms.DossierKeys;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Option;
import org.passerelle.forms.ShortText;
import org.passerelle.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** The themes that the dossier form offers; applicants choose one, or write its words, or others of their own. */
@Component
public class ReviewThemes {

    private final List<Option> offered;

    ReviewThemes(Forms forms) {
        offered = forms.get(Forms.DOSSIER)
                .at(DossierKeys.THEME)
                .filter(ShortText.class::isInstance)
                .map(theme -> ((ShortText) theme).suggestions())
                .orElse(List.of());
    }

    public List<String> codes() {
        return offered.stream().map(Option::value).toList();
    }

    /** The words of a code; a theme of an applicant's own is its own word. */
    public LocalizedText label(String theme) {
        return offered.stream()
                .filter(option -> option.value().equals(theme))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> LocalizedText.of(theme));
    }

    /** The code of a theme that is offered, chosen or written in either language; the applicant's own words otherwise. */
    String code(String theme) {
        String written = theme.strip();
        return offered.stream()
                .filter(option -> option.value().equals(written)
                        || option.label().fr().equalsIgnoreCase(written)
                        || written.equalsIgnoreCase(option.label().en()))
                .map(Option::value)
                .findFirst()
                .orElse(written);
    }
}
