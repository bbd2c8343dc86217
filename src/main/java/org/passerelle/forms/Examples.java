package org.passerelle.forms;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Finished answers to a form, fictional, to be read beside it: {@code forms/ID-example.json}. */
public final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    /** The example of a form; empty where none ships with the product. */
    public static Optional<Answers> of(String form) {
        try (InputStream in = Examples.class.getResourceAsStream("/forms/" + form + "-example.json")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new Answers(JSON.readValue(in, new TypeReference<Map<String, Object>>() {})));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
