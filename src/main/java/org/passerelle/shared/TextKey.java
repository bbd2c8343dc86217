package org.passerelle.shared;

import java.util.List;

/**
 * A word of evidence that depends on the reader's language: the key of its text.
 *
 * @param arguments what the text takes, by number
 */
public record TextKey(String key, List<Object> arguments) {

    public TextKey {
        arguments = List.copyOf(arguments);
    }

    public TextKey(String key, Object... arguments) {
        this(key, List.of(arguments));
    }
}
