package org.passerelle.forms;

import java.util.Arrays;
import java.util.Locale;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;

/** Every country of ISO 3166-1 as an option, by its names. */
final class World {

    static final Options COUNTRIES = new Options(
            Arrays.stream(Locale.getISOCountries()).map(World::option).toList(), null);

    private World() {}

    private static Option option(String code) {
        CountryCode country = CountryCode.of(code);
        return new Option(code, new LocalizedText(country.name(Language.FR), country.name(Language.EN)));
    }
}
