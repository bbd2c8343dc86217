package org.passerelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Verifies a package by itself, without service or network: each file against its sum, the history against its chain, what
 * was submitted and issued against the history, and the package's own bytes against what its files give.
 */
public final class PackageCheck {

    /**
     * What was found.
     *
     * @param about dossier, edition and time of making, as the package says
     * @param files how many files it has
     * @param lines of history, hidden ones included
     * @param faults one sentence each; none where nothing was changed
     */
    public record Found(Map<String, Object> about, int files, int lines, List<String> faults) {

        public boolean isWhole() {
            return faults.isEmpty();
        }
    }

    private final Map<String, String> digests = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private PackageCheck() {}

    /** @throws IOException when the file cannot be read, or is no package at all */
    public static Found of(Path file) throws IOException {
        return new PackageCheck().check(file);
    }

    private Found check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            rebuild(file, zip);
            String sums = text(zip, Packages.SUMS);
            faults.addAll(Sums.compare(sums, digests));
            Map<String, Object> about = PackageJson.about(text(zip, Packages.ABOUT));
            List<PackageLine> history = PackageJson.history(text(zip, Packages.HISTORY));
            boolean whole = Edition.AUDITOR.name().equals(about.get("edition"));
            faults.addAll(HistoryCheck.of(history, String.valueOf(about.get("historyHead")), whole, digests));
            return new Found(about, digests.size() + 1, history.size(), List.copyOf(faults));
        } catch (IllegalArgumentException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    /** Writes the same files into the same form again: any byte beside them differs. */
    private void rebuild(Path file, ZipFile zip) throws IOException {
        try (InputStream original = Files.newInputStream(file);
                SameBytes same = new SameBytes(original)) {
            PlainZip again = new PlainZip(same);
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                String path = all.nextElement().getName();
                String digest = again.add(new Part(path, () -> open(zip, path)));
                if (!path.equals(Packages.SUMS)) {
                    digests.put(path, digest);
                }
            }
            again.close();
            if (!same.isSame()) {
                faults.add("the package: its bytes are not those that its files give");
            }
        }
    }

    private static InputStream open(ZipFile zip, String path) {
        try {
            InputStream content = zip.getInputStream(zip.getEntry(path));
            if (content == null) {
                throw new IllegalArgumentException(path + " is missing");
            }
            return content;
        } catch (IOException e) {
            throw new IllegalArgumentException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(ZipFile zip, String path) throws IOException {
        if (zip.getEntry(path) == null) {
            throw new IOException(path + " is missing: this is not a whole package");
        }
        try (InputStream in = open(zip, path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
