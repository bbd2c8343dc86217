package org.passerelle.ui.component;

import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.passerelle.shared.CountryCode;
import org.passerelle.ui.ViewLanguage;

/** Countries to choose from, by their names in the reader's language and in its order. */
public final class Countries {

    private Countries() {}

    /** Every country of the world. */
    public static List<CountryCode> all() {
        return sorted(
                Arrays.stream(Locale.getISOCountries()).map(CountryCode::of).toList());
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
