package org.passerelle.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as the search compares them: without accents, in lower case, so that "brevalle" finds "Brévalle". */
final class Words {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern WILDCARDS = Pattern.compile("([\\\\%_])");

    private Words() {}

    static String plain(String... texts) {
        String decomposed = Normalizer.normalize(String.join(" ", texts), Normalizer.Form.NFD);
        return ACCENTS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The LIKE pattern that finds the text anywhere. */
    static String anywhere(String text) {
        return "%" + WILDCARDS.matcher(plain(text)).replaceAll("\\\\$1") + "%";
    }
}
