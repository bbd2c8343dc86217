package org.passerelle.ui.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.passerelle.forms.Themes;
import org.passerelle.reviews.Fit;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Countries;
import org.springframework.stereotype.Component;

/** Why a reviewer is proposed, or cannot be, in the reader's words. */
@Component
class FitWords {

    private final Themes themes;

    FitWords(Themes themes) {
        this.themes = themes;
    }

    String of(Fit fit) {
        List<String> reasons = new ArrayList<>();
        if (fit.obstacle() != null) {
            reasons.add(ViewLanguage.word("obstacle", fit.obstacle()));
        }
        if (fit.theme() != null) {
            reasons.add(ViewLanguage.text("fit.theme", ViewLanguage.text(themes.label(fit.theme()))));
        }
        if (!fit.countries().isEmpty()) {
            String names =
                    fit.countries().stream().map(Countries::name).sorted().collect(Collectors.joining(", "));
            reasons.add(ViewLanguage.text("fit.countries", names));
        }
        if (!fit.languages().isEmpty()) {
            String names =
                    fit.languages().stream().map(FitWords::language).sorted().collect(Collectors.joining(", "));
            reasons.add(ViewLanguage.text("fit.languages", names));
        }
        if (reasons.isEmpty()) {
            reasons.add(ViewLanguage.text("fit.load"));
        }
        fit.soft().forEach(kind -> reasons.add(ViewLanguage.text("fit.tie", ViewLanguage.word("tie", kind))));
        return String.join(" · ", reasons);
    }

    static String load(Fit fit) {
        return ViewLanguage.text("fit.sheets", fit.load(), fit.most());
    }

    static String language(String code) {
        return new Locale(code).getDisplayLanguage(ViewLanguage.current().locale());
    }
}
