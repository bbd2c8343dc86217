package org.passerelle.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a set of questions, read from {@code forms/}.
 *
 * @param id what it is for: {@code dossier}, {@code opinion-embassy}
 * @param version its version tag; a dossier keeps the version that its call was opened with
 * @param sections the groups at the top, in order; the id of each is its letter
 */
public record Form(String id, String version, List<Group> sections) {

    public Form {
        sections = List.copyOf(sections);
    }

    public Optional<Group> section(String letter) {
        return sections.stream().filter(s -> s.head().id().equals(letter)).findFirst();
    }

    /** Everything that is asked or shown, by its full key; keys of lists' questions have no number. */
    public List<Located> components() {
        return Located.all(sections);
    }

    /** The component at a place, whose items may be numbered: {@code risks.0.impact}. */
    public Optional<Component> at(String place) {
        String path = Paths.withoutNumbers(place);
        return components().stream()
                .filter(c -> c.path().equals(path))
                .map(Located::component)
                .findFirst();
    }

    /** Whether an answer may stand at this key. */
    public boolean knows(String key) {
        return components().stream()
                .anyMatch(c ->
                        c.isAnswered() && (c.path().equals(key) || c.path().startsWith(key + ".") || isInList(c, key)));
    }

    /**
     * The section of a finding's place: the longest key that the place starts with, so that {@code budget.2027} leads to
     * the section of the budget.
     */
    public Optional<Group> sectionOf(String place) {
        String path = Paths.withoutNumbers(place);
        for (String rest = path;
                !rest.isEmpty();
                rest = rest.contains(".") ? rest.substring(0, rest.lastIndexOf('.')) : "") {
            String prefix = rest;
            Optional<Group> found = sections.stream()
                    .filter(s -> Located.all(List.of(s)).stream()
                            .anyMatch(c -> c.path().equals(prefix) || c.path().startsWith(prefix + ".")))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The letters of the sections in which parts of these kinds stand. */
    public Set<String> sectionsWith(Set<WidgetKind> kinds) {
        return sections.stream()
                .filter(section -> Located.all(List.of(section)).stream()
                        .anyMatch(c -> c.component() instanceof Widget w && kinds.contains(w.kind())))
                .map(section -> section.head().id())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** The documents that have a place in the form, by type. */
    public Set<String> documentTypes() {
        return components().stream()
                .map(Located::component)
                .filter(c -> c instanceof Widget w && w.kind() == WidgetKind.UPLOAD)
                .map(c -> ((Widget) c).documentType())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static boolean isInList(Located located, String key) {
        return located.component() instanceof DynamicList && key.startsWith(located.path() + ".");
    }
}
