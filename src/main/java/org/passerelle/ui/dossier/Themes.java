package org.passerelle.ui.dossier;

import java.util.List;
import org.passerelle.reviews.ReviewThemes;
import org.passerelle.ui.ViewLanguage;
import org.springframework.stereotype.Component;

/** The themes of dossiers in the reader's words. */
@Component("themeWords")
public class Themes {

    private final ReviewThemes themes;

    Themes(ReviewThemes themes) {
        this.themes = themes;
    }

    public List<String> codes() {
        return themes.codes();
    }

    public String name(String theme) {
        return ViewLanguage.text(themes.label(theme));
    }
}
