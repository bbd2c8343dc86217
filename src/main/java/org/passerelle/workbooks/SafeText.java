package org.passerelle.workbooks;

import java.util.regex.Pattern;

/**
 * Words that a spreadsheet could take for a formula, once saved as CSV or typed over, bear an apostrophe before them
 * (OWASP, CSV injection); it is taken off again on reading.
 */
final class SafeText {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private SafeText() {}

    static String write(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
