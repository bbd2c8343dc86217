package org.passerelle.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/** Lets components ask for the same texts as mails and documents; one map of arguments means named ones. */
@Component
final class TextsProvider implements I18NProvider {

    private final transient Texts texts;

    TextsProvider(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
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
