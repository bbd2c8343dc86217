package org.passerelle.links;

import java.util.Map;

/**
 * What the page of an opinion sends.
 *
 * @param version of the draft that the page showed
 * @param read the number of the opinion that had been given when the page was shown; 0 where none was
 * @param once drawn for each page that is shown: the same one again is the same act
 */
record Posted(int version, int read, String once, Map<String, String> fields) {

    private static final int LONGEST_ONCE = 64;

    static Posted of(Map<String, String> form) {
        String once = form.getOrDefault("once", "");
        return new Posted(
                number(form, "version"),
                number(form, "read"),
                once.length() > LONGEST_ONCE ? once.substring(0, LONGEST_ONCE) : once,
                form);
    }

    private static int number(Map<String, String> form, String name) {
        String number = form.getOrDefault(name, "");
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    String code() {
        return fields.getOrDefault("code", "").replaceAll("\\s", "");
    }
}
