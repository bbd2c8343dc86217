package org.passerelle.people;

import java.util.regex.Pattern;
import org.passerelle.shared.PlainWords;

/** Words as the database is searched for them. */
final class Words {

    private static final Pattern WILDCARDS = Pattern.compile("([\\\\%_])");

    private Words() {}

    /** The LIKE pattern that finds the text anywhere. */
    static String anywhere(String text) {
        return "%" + WILDCARDS.matcher(PlainWords.of(text)).replaceAll("\\\\$1") + "%";
    }
}
