package org.passerelle.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The words of the 2030 Agenda: its 17 goals and 169 targets, in French and English (docs/register). */
public final class Agenda {

    private static final String FILE = "/register/sdg.tsv";
    private static final int FIELDS_OF_A_GOAL = 5;

    private static final Map<String, LocalizedText> SHORT = new LinkedHashMap<>();
    private static final Map<String, LocalizedText> FULL = new LinkedHashMap<>();

    static {
        try (InputStream in = Objects.requireNonNull(Agenda.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(Agenda::keep);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Agenda() {}

    private static void keep(String line) {
        String[] fields = line.split("\t", -1);
        int last = fields.length - 1;
        FULL.put(fields[0], new LocalizedText(fields[last - 1], fields[last]));
        if (fields.length == FIELDS_OF_A_GOAL) {
            SHORT.put(fields[0], numbered(fields[0] + ".", fields[1], fields[2]));
        }
    }

    /** Goals 1 to 17. */
    public static List<Integer> goals() {
        return IntStream.rangeClosed(1, SHORT.size()).boxed().toList();
    }

    /** The codes of a goal's targets, in the Agenda's order: 6.1 … 6.6, 6.a, 6.b. */
    public static List<String> targets(int goal) {
        return FULL.keySet().stream()
                .filter(code -> code.startsWith(goal + "."))
                .toList();
    }

    /** What a goal is called for short, "6. Clean water and sanitation", or a target in full; empty for any other code. */
    public static Optional<LocalizedText> words(String code) {
        return Optional.ofNullable(SHORT.get(code)).or(() -> Optional.ofNullable(FULL.get(code))
                .map(target -> numbered(code, target.fr(), Objects.requireNonNull(target.en()))));
    }

    /** The full title of a goal. */
    public static LocalizedText title(int goal) {
        return Objects.requireNonNull(FULL.get(Integer.toString(goal)), () -> "Not a goal: " + goal);
    }

    private static LocalizedText numbered(String number, String fr, String en) {
        return new LocalizedText(number + " " + fr, number + " " + en);
    }
}
