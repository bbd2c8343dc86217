package org.passerelle.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** The product's texts for components that are tested without the whole application. */
public final class ScreenTexts implements I18NProvider {

    private final transient Texts texts = new Texts();

    /** To be called before the mock of Vaadin is set up. */
    static void install() {
        System.setProperty("vaadin.i18n.provider", ScreenTexts.class.getName());
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Language.FR.locale(), Language.EN.locale());
    }

    @Override
    @SuppressWarnings("unchecked")
    public String getTranslation(String key, Locale locale, Object... params) {
        Language language = Language.of(locale);
        return params.length == 1 && params[0] instanceof Map<?, ?> named
                ? texts.get(language, key, (Map<String, Object>) named)
                : texts.get(language, key, params);
    }
}
