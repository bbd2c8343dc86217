package org.passerelle.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as a search compares them: without accents, in lower case, so that "brevalle" finds "Brévalle". */
public final class PlainWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private PlainWords() {}

    public static String of(String... texts) {
        String decomposed = Normalizer.normalize(String.join(" ", texts), Normalizer.Form.NFD);
        return ACCENTS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
