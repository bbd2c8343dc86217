package org.passerelle.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinSession;
import java.util.Map;
import java.util.Optional;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;

/** The language of the screen's reader, and every text written in it. */
public final class ViewLanguage {

    private static final String CHOSEN = "passerelle.language";

    private ViewLanguage() {}

    /** The reader's language; French outside of a screen. */
    public static Language current() {
        return Optional.ofNullable(UI.getCurrent())
                .map(ui -> Language.of(ui.getLocale()))
                .orElse(Language.FR);
    }

    /** The text with its numbered arguments: {@code {0}}. */
    public static String text(String key, Object... arguments) {
        return I18NProvider.translate(current().locale(), key, arguments);
    }

    /** The text with its named arguments: {@code {cap}}. */
    public static String text(String key, Map<String, Object> arguments) {
        return I18NProvider.translate(current().locale(), key, arguments);
    }

    /** The words of the call or the organisation, in the reader's language where they exist. */
    public static String text(LocalizedText words) {
        return words.in(current());
    }

    /** The word for a constant: the key {@code prefix.NAME}. */
    public static String word(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }

    /** Keeps the reader's choice for the session; the page is to be loaded again. */
    public static void choose(Language language) {
        VaadinSession session = VaadinSession.getCurrent();
        session.setAttribute(CHOSEN, language.name());
        session.setLocale(language.locale());
    }

    /** What the reader chose in this session, if anything. */
    static Optional<Language> chosen(VaadinSession session) {
        return Optional.ofNullable(session.getAttribute(CHOSEN)).map(name -> Language.valueOf((String) name));
    }
}
