package org.passerelle.ui.component;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.people.Organisation;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.passerelle.ui.ViewLanguage;

/** Marks words that are in another language than the page, so that they are read out in their own. */
public final class Foreign {

    private static final String FRENCH = Language.FR.locale().getLanguage();

    /** Where French is spoken beside other languages, and authorities are named in it. */
    private static final Set<String> FRENCH_SPEAKING = Stream.of(Locale.getAvailableLocales())
            .filter(locale -> locale.getLanguage().equals(FRENCH))
            .map(Locale::getCountry)
            .collect(Collectors.toUnmodifiableSet());

    private Foreign() {}

    /** What an applicant wrote: titles of dossiers are in French. */
    public static <C extends HasElement> C french(C component) {
        return marked(component, FRENCH);
    }

    /** A text of the call, where the reader's language has none and the French one stands in. */
    public static <C extends HasElement> C of(LocalizedText words, C component) {
        boolean fellBack = ViewLanguage.current() != Language.FR
                && words.in(ViewLanguage.current()).equals(words.fr())
                && !words.fr().equals(words.en());
        return fellBack ? french(component) : component;
    }

    /** The name of an organisation, in the language of its country. */
    public static Span name(Organisation organisation) {
        Span name = new Span(organisation.name());
        return marked(name, language(organisation.country(), organisation.name()));
    }

    private static <C extends HasElement> C marked(C component, String language) {
        if (!language.equals(ViewLanguage.current().locale().getLanguage())) {
            component.getElement().setAttribute("lang", language);
        }
        return component;
    }

    /**
     * French for a name in Latin letters where French is spoken; otherwise the language that most people of the country
     * speak, in Latin letters where the name is written in them.
     */
    static String language(CountryCode country, String words) {
        boolean latin = words.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
        if (latin && FRENCH_SPEAKING.contains(country.value())) {
            return FRENCH;
        }
        ULocale likely = ULocale.addLikelySubtags(new ULocale("und_" + country.value()));
        return likely.getScript().equals("Latn") || !latin ? likely.getLanguage() : likely.getLanguage() + "-Latn";
    }
}
