package org.passerelle.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of sums, as {@code sha256sum} writes it. */
final class Sums {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(.+)");

    private Sums() {}

    /**
     * What differs between the sums and the files.
     *
     * @param digests SHA-256 of each file by its path, but of the sums themselves
     */
    static List<String> compare(String sums, Map<String, String> digests) {
        List<String> faults = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>(digests);
        for (String line : sums.split("\n", -1)) {
            Matcher read = LINE.matcher(line);
            if (read.matches()) {
                compare(read.group(2), read.group(1), left.remove(read.group(2)), faults);
            } else if (!line.isEmpty()) {
                faults.add(Packages.SUMS + ": a line is not a sum: " + line);
            }
        }
        left.keySet().forEach(path -> faults.add(path + ": stands in the package, and has no sum"));
        return faults;
    }

    private static void compare(
            String path, String expected, @org.jspecify.annotations.Nullable String found, List<String> faults) {
        if (found == null) {
            faults.add(path + ": has a sum, and is not in the package");
        } else if (!found.equals(expected)) {
            faults.add(path + ": was changed after the package was made");
        }
    }
}
