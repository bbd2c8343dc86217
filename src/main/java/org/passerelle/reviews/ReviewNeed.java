package org.passerelle.reviews;

import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.dossiers.Dossier;
import org.passerelle.forms.Themes;
import org.passerelle.funding.CountryPart;
import org.passerelle.shared.CountryCode;

/**
 * What a dossier asks of a reviewer.
 *
 * @param theme a code of the form, or the applicant's own words
 * @param languages spoken where its partners are (the first of each country by Unicode's likely subtags), French aside
 */
record ReviewNeed(Dossier dossier, String theme, Set<CountryCode> countries, Set<String> languages) {

    private static final String FRENCH = "fr";

    static ReviewNeed of(Dossier dossier, Themes themes) {
        Set<CountryCode> countries =
                dossier.plan().countries().stream().map(CountryPart::code).collect(Collectors.toSet());
        return new ReviewNeed(
                dossier,
                themes.code(dossier.answers().theme())
                        .orElse(dossier.answers().theme().strip()),
                countries,
                countries.stream()
                        .map(ReviewNeed::spoken)
                        .filter(language -> !language.equals(FRENCH))
                        .collect(Collectors.toSet()));
    }

    private static String spoken(CountryCode country) {
        return ULocale.addLikelySubtags(new ULocale("und_" + country.value())).getLanguage();
    }
}
