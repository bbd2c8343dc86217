package org.passerelle.letters;

import java.util.List;

/** A label and what was answered, in one or more paragraphs. */
record Fact(String label, List<String> values) {

    Fact {
        values = List.copyOf(values);
    }

    static Fact of(String label, String value) {
        return new Fact(label, value.lines().filter(line -> !line.isBlank()).toList());
    }
}
