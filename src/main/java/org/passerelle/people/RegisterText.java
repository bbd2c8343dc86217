package org.passerelle.people;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * The register in memory: its text as it is in the file, and beside it where each line begins. Thirty-six thousand objects
 * would weigh four times as much (about three megabytes are held).
 */
final class RegisterText {

    private static final String FILE = "/register/territories.tsv.gz";

    /** The kinds that are named by their code, whether or not they have a SIREN. */
    private static final Set<String> CODED = Set.of(OrganisationKind.REGION.name(), OrganisationKind.DEPARTMENT.name());

    private final byte[] text;
    private final int[] starts;

    /** The SIREN of each line that has one, ascending, above the line's number; no two lines have the same. */
    private final long[] sirens;

    /** The names as they are searched, each between line feeds, and where each begins. */
    private final String names;

    private final int[] nameStarts;
    private final Map<String, Integer> coded = new HashMap<>();

    private RegisterText(BufferedReader in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 21);
        StringBuilder searched = new StringBuilder("\n");
        IntStream.Builder begin = IntStream.builder();
        IntStream.Builder named = IntStream.builder();
        int count = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("#")) {
                continue;
            }
            begin.add(bytes.size());
            named.add(searched.length());
            bytes.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
            String[] fields = line.split("\t", -1);
            searched.append(RegisterLine.words(fields)).append('\n');
            if (CODED.contains(fields[0])) {
                coded.put(fields[0] + fields[2], count);
            }
            count++;
        }
        begin.add(bytes.size());
        text = bytes.toByteArray();
        starts = begin.build().toArray();
        names = searched.toString();
        nameStarts = named.build().toArray();
        sirens = IntStream.range(0, count)
                .filter(line -> siren(line) > 0)
                .mapToLong(line -> (long) siren(line) << 32 | line)
                .sorted()
                .toArray();
    }

    static RegisterText load() {
        try (InputStream in = Objects.requireNonNull(RegisterText.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            return new RegisterText(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return nameStarts.length;
    }

    Territory line(int number) {
        return RegisterLine.read(
                new String(text, starts[number], starts[number + 1] - starts[number] - 1, StandardCharsets.UTF_8));
    }

    /** The line with the SIREN; negative when there is none. */
    int withSiren(int siren) {
        int place = Arrays.binarySearch(sirens, (long) siren << 32);
        int at = place < 0 ? -place - 1 : place;
        return at < sirens.length && (int) (sirens[at] >> 32) == siren ? (int) sirens[at] : -1;
    }

    /** The line of a région or département; negative when there is none. */
    int withCode(OrganisationKind kind, String code) {
        return coded.getOrDefault(kind.name() + code, -1);
    }

    String name(int line) {
        return names.substring(nameStarts[line], names.indexOf('\n', nameStarts[line]));
    }

    /** The lines in whose name a word begins with the text. */
    int[] beginning(String searched) {
        IntStream.Builder found = IntStream.builder();
        int before = -1;
        for (int at = names.indexOf(searched); at >= 0; at = names.indexOf(searched, at + 1)) {
            int place = Arrays.binarySearch(nameStarts, at);
            int line = place < 0 ? -place - 2 : place;
            if (Character.isWhitespace(names.charAt(at - 1)) && line != before) {
                found.add(line);
                before = line;
            }
        }
        return found.build().toArray();
    }

    private int siren(int line) {
        String row = new String(text, starts[line], starts[line + 1] - starts[line], StandardCharsets.UTF_8);
        String field = row.split("\t", 3)[1];
        return field.isEmpty() ? 0 : Integer.parseInt(field);
    }
}
