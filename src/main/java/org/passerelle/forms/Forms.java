package org.passerelle.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The forms on the class path, every version of each, read once at start. A file that cannot be asked stops the start
 * with {@link MalformedForm}.
 */
@Component
public class Forms {

    /** The application of a local authority (domain.md §3.2). */
    public static final String DOSSIER = "dossier";
    /** The case officer's check (domain.md §3.3). */
    public static final String ADMISSIBILITY = "admissibility";
    /** The opinion of a diplomatic post (domain.md §3.4). */
    public static final String OPINION_EMBASSY = "opinion-embassy";
    /** The opinion of a regional prefecture (domain.md §3.5). */
    public static final String OPINION_PREFECTURE = "opinion-prefecture";
    /** The opinion of the partner State of a joint fund. */
    public static final String OPINION_PARTNER_STATE = "opinion-partner-state";
    /** The opinion of a directorate, the agency or an expert. */
    public static final String OPINION_OTHER = "opinion-other";
    /** A reviewer's sheet (domain.md §3.6). */
    public static final String SCORE_SHEET = "score-sheet";
    /** The authorising officer's decision (domain.md §3.8). */
    public static final String DECISION = "decision";

    private final List<Form> all;

    public Forms() {
        this(fromClassPath());
    }

    Forms(List<Form> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing(Form::id).thenComparing(Form::version, Forms::compareVersions))
                .toList();
    }

    /**
     * One version of a form.
     *
     * @throws NoSuchElementException when there is none
     */
    public Form get(String id, String version) {
        return find(id, version)
                .orElseThrow(() -> new NoSuchElementException("No form " + id + " of version " + version));
    }

    /** The newest version of a form. */
    public Form get(String id) {
        List<String> versions = versions(id);
        if (versions.isEmpty()) {
            throw new NoSuchElementException("No form " + id);
        }
        return get(id, versions.get(versions.size() - 1));
    }

    public Optional<Form> find(String id, String version) {
        return all.stream()
                .filter(f -> f.id().equals(id) && f.version().equals(version))
                .findFirst();
    }

    /** The versions of a form, oldest first. */
    public List<String> versions(String id) {
        return all.stream().filter(f -> f.id().equals(id)).map(Form::version).toList();
    }

    public List<Form> all() {
        return all;
    }

    private static List<Form> fromClassPath() {
        try {
            List<Form> read = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            Set<String> places = new HashSet<>();
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
                if (!places.add(place(resource))) {
                    // The same folder stands twice on the class path.
                    continue;
                }
                String file = Objects.requireNonNullElse(resource.getFilename(), "?");
                Form form = FormReader.read(file, resource.getContentAsString(StandardCharsets.UTF_8));
                if (!seen.add(form.id() + " " + form.version())) {
                    throw new MalformedForm(file, "form", "version " + form.version() + " stands in two files");
                }
                read.add(form);
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a form is read from, however often and in whatever spelling its folder stands on the class path. */
    private static String place(Resource resource) throws IOException {
        return resource.isFile()
                ? resource.getFile().getCanonicalPath()
                : resource.getURI().toString();
    }

    /** 2 before 10; where a part is no number, by letters. */
    private static int compareVersions(String one, String other) {
        String[] left = one.split("\\.", -1);
        String[] right = other.split("\\.", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean numbers = left[i].matches("\\d{1,9}") && right[i].matches("\\d{1,9}");
            int order = numbers
                    ? Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]))
                    : left[i].compareTo(right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
