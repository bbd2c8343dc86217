package org.passerelle.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** The texts of the screens where no application runs; public for Vaadin, which makes it by name. */
public final class TestTexts implements I18NProvider {

    private final transient Texts texts = new Texts();

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
