package org.passerelle.ui.component;

import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.passerelle.shared.CountryCode;
import org.passerelle.ui.ViewLanguage;

/** Countries to choose from, by their names in the reader's language and in its order. */
public final class Countries {

    /** ISO 3166-1 gives these parts of France codes of their own. */
    private static final Set<String> FRENCH =
            Set.of("FR", "BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT");

    private static final List<CountryCode> WORLD =
            Arrays.stream(Locale.getISOCountries()).map(CountryCode::of).toList();

    private Countries() {}

    /** Every country of the world. */
    public static List<CountryCode> all() {
        return sorted(WORLD);
    }

    /** The countries that a partner can be of: neither France nor the parts of it that have a code of their own. */
    public static List<CountryCode> foreign() {
        return all().stream().filter(code -> !FRENCH.contains(code.value())).toList();
    }

    public static List<CountryCode> sorted(Collection<CountryCode> some) {
        return some.stream()
                .sorted(Comparator.comparing(Countries::name, order()))
                .toList();
    }

    public static String name(CountryCode country) {
        return country.name(ViewLanguage.current());
    }

    /** Names as the reader's language sorts them. */
    public static Comparator<Object> order() {
        return Collator.getInstance(ViewLanguage.current().locale());
    }
}
