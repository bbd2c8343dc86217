package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.passerelle.shared.Finding;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;

/**
 * What the rules and the fields say of a plan, place by place. The notes of one place stand in one box, whose id the cells
 * name as their description.
 */
final class BudgetNotes {

    private final String prefix;
    private final List<Finding> findings;
    private final Set<String> unreadable;

    /** @param prefix what ids begin with, unique on the page */
    BudgetNotes(String prefix, List<Finding> findings, Set<String> unreadable) {
        this.prefix = prefix;
        this.findings = List.copyOf(findings);
        this.unreadable = Set.copyOf(unreadable);
    }

    /** How many things stop the plan: findings that block and texts that are no amount. */
    int blocking() {
        return Finding.blocking(findings).size() + unreadable.size();
    }

    /** The id of the box of a place; empty where there is nothing to say. */
    String idOf(String place) {
        return concerns(place) ? prefix + place.replace('.', '-') : "";
    }

    boolean isInvalid(String place) {
        return unreadable.contains(place)
                || findings.stream().anyMatch(f -> f.blocks() && f.place().equals(place));
    }

    /** Fills the box of a place with its notes, those of the places under it included. */
    void fill(Div box, String place) {
        box.removeAll();
        box.setId(prefix + place.replace('.', '-'));
        box.setVisible(concerns(place));
        lines(place).forEach(box::add);
    }

    private List<Div> lines(String place) {
        List<Div> lines = new ArrayList<>();
        findings.stream().filter(under(place)).forEach(finding -> lines.add(line(finding)));
        unreadable.stream()
                .filter(p -> isUnder(p, place))
                .sorted()
                .forEach(p -> lines.add(line(true, ViewLanguage.text("budget.unreadable"), "")));
        return lines;
    }

    private Div line(Finding finding) {
        return line(finding.blocks(), UiErrors.words(finding), UiErrors.wayOut(finding));
    }

    private Div line(boolean blocks, String words, String wayOut) {
        Span mark = new Span(ViewLanguage.text(blocks ? "budget.toMend" : "budget.toNote"));
        mark.addClassName("mark");
        Span out = new Span(wayOut);
        out.addClassName("way-out");
        Div line = new Div(mark, new Span(" " + words + " "), out);
        line.addClassNames("budget-note", blocks ? "blocking" : "warning");
        return line;
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
