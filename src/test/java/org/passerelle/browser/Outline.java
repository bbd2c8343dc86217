package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a screen reader is given: names, roles, headings, states. Each page's was read by a human and kept; with
 * {@code -Doutlines=write} the files are written anew, to be reviewed with the change. Ids, hashes, the time that is left and the number of unread notices are left out, and
 * the rows of a table are put in order, because rows of one instant have none.
 */
final class Outline {

    private static final Path REVIEWED = Path.of("src", "test", "resources", "a11y");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern DYNAMIC = Pattern.compile("VAADIN/dynamic/\\S+");
    private static final Pattern HASH = Pattern.compile("\\b\\p{XDigit}{12}…|\\b\\p{XDigit}{64}\\b");
    private static final Pattern SECRET = Pattern.compile("/o/[\\w-]{43}");
    private static final Pattern TIMER = Pattern.compile("timer: .*");
    private static final Pattern UNREAD = Pattern.compile("link \"Notifications \\([^)]*\\)\"");

    private Outline() {}

    /** Looks again until the page reads as reviewed: what a screen reader is told of an act comes a moment after it. */
    static void compare(Page page, String name) {
        Path file = REVIEWED.resolve(name + ".yaml");
        if ("write".equals(System.getProperty("outlines"))) {
            write(file, steady(page));
        }
        assertThat(file).as("a reviewed outline of the page").exists();
        String reviewed = read(file);
        try {
            page.waitForCondition(
                    () -> steady(page).equals(reviewed), new Page.WaitForConditionOptions().setTimeout(Visit.PATIENCE));
        } catch (TimeoutError e) {
            assertThat(steady(page)).as(name).isEqualTo(reviewed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String outline) {
        try {
            Files.createDirectories(REVIEWED);
            Files.writeString(file, outline + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String steady(Page page) {
        String tree = page.locator("body").ariaSnapshot();
        String plain = DYNAMIC.matcher(UUID.matcher(tree).replaceAll("ID")).replaceAll("DOWNLOAD");
        plain = TIMER.matcher(HASH.matcher(plain).replaceAll("HASH")).replaceAll("timer: TIME LEFT");
        plain = SECRET.matcher(plain).replaceAll("/o/SECRET");
        plain = UNREAD.matcher(plain).replaceAll("link \"Notifications\"");
        return String.join("\n", ordered(plain.lines().toList()));
    }

    /** The lines with the rows of each table sorted. */
    private static List<String> ordered(List<String> lines) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            out.add(lines.get(i));
            if (lines.get(i).strip().equals("- rowgroup:")) {
                int end = i + 1;
                while (end < lines.size() && indent(lines.get(end)) > indent(lines.get(i))) {
                    end++;
                }
                out.addAll(sortedBlocks(lines.subList(i + 1, end)));
                i = end - 1;
            }
        }
        return out;
    }

    private static List<String> sortedBlocks(List<String> lines) {
        List<String> blocks = new ArrayList<>();
        for (String line : lines) {
            boolean first = blocks.isEmpty() || indent(line) == indent(lines.get(0));
            if (first) {
                blocks.add(line);
            } else {
                blocks.set(blocks.size() - 1, blocks.get(blocks.size() - 1) + "\n" + line);
            }
        }
        return blocks.stream().sorted().flatMap(String::lines).toList();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
