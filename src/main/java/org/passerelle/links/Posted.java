package org.passerelle.links;

import java.util.Map;

/**
 * What the page of an opinion sends.
 *
 * @param version of the draft that the page showed
 * @param once drawn for each page that is shown: the same one again is the same act
 */
record Posted(int version, String once, Map<String, String> fields) {

    private static final int LONGEST_ONCE = 64;

    static Posted of(Map<String, String> form) {
        String version = form.getOrDefault("version", "");
        String once = form.getOrDefault("once", "");
        return new Posted(
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                once.length() > LONGEST_ONCE ? once.substring(0, LONGEST_ONCE) : once,
                form);
    }

    String code() {
        return fields.getOrDefault("code", "").replaceAll("\\s", "");
    }
}
