package org.passerelle.ui.component;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.passerelle.funding.Remedies;
import org.passerelle.shared.Finding;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;

/**
 * What the rules and the fields say of a plan, place by place. The notes of one place stand in one box, whose id the cells
 * name as their description.
 */
final class BudgetNotes {

    /**
     * Something that is to be mended, or only to be noted, with the way out.
     *
     * @param answered whether changes that mend it are looked for below
     */
    record Note(boolean blocks, String words, String wayOut, boolean answered) {

        String mark() {
            return ViewLanguage.text(blocks ? "budget.toMend" : "budget.toNote");
        }
    }

    private final String prefix;
    private final List<Finding> findings;
    private final Set<String> unreadable;
    private final boolean offering;

    /**
     * @param prefix what ids begin with, unique on the page
     * @param offering whether changes are offered on the page to who writes
     */
    BudgetNotes(String prefix, List<Finding> findings, Set<String> unreadable, boolean offering) {
        this.prefix = prefix;
        this.offering = offering;
        this.findings = List.copyOf(findings);
        this.unreadable = new TreeSet<>(unreadable);
    }

    /** Of a plan of which nothing is said. */
    static BudgetNotes none() {
        return new BudgetNotes("", List.of(), Set.of(), false);
    }

    /** The id of the box of a place; empty where there is nothing to say. */
    String idOf(String place) {
        return concerns(place) ? boxOf(place) : "";
    }

    /** The id of the box of a place, whether it says something or not. */
    String boxOf(String place) {
        return prefix + place.replace('.', '-');
    }

    boolean isInvalid(String place) {
        return unreadable.contains(place)
                || findings.stream().anyMatch(f -> f.blocks() && f.place().equals(place));
    }

    /** The places of a line that are to be mended. */
    Set<String> invalidUnder(String line) {
        return Stream.concat(
                        unreadable.stream(),
                        findings.stream().filter(Finding::blocks).map(Finding::place))
                .filter(place -> place.startsWith(line + "."))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The notes of a place, those of the places under it included. */
    List<Note> of(String place) {
        return Stream.concat(
                        findings.stream()
                                .filter(under(place))
                                .map(f -> new Note(
                                        f.blocks(),
                                        UiErrors.words(f),
                                        UiErrors.wayOut(f),
                                        offering && Remedies.areFor(f))),
                        unreadable.stream()
                                .filter(p -> isUnder(p, place))
                                .map(p -> new Note(true, ViewLanguage.text("budget.unreadable"), "", false)))
                .toList();
    }

    /** The box of a place with its notes. */
    Element box(String place) {
        return PlanMarkup.notes(boxOf(place), of(place)).attr(PlanMarkup.PART, place);
    }

    private boolean concerns(String place) {
        return findings.stream().anyMatch(under(place)) || unreadable.stream().anyMatch(p -> isUnder(p, place));
    }

    private static Predicate<Finding> under(String place) {
        return finding -> isUnder(finding.place(), place);
    }

    /** A line holds the notes of its cells; a table only its own. */
    private static boolean isUnder(String place, String box) {
        return place.equals(box) || (box.contains(".") && place.startsWith(box + "."));
    }
}
