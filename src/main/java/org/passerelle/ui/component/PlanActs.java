package org.passerelle.ui.component;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.passerelle.funding.FundingPlan;

/**
 * Brings what is done in a table of a budget to its desk; nothing where only words stand.
 *
 * @param <L> the kind of line
 */
final class PlanActs<L> {

    private final PlanTable<L> table;
    private final BudgetDesk desk;
    private final Set<String> opened = new HashSet<>();

    PlanActs(PlanTable<L> table, BudgetDesk desk) {
        this.table = table;
        this.desk = desk;
    }

    void hear(PlanSheet.Act act) {
        if (table.isReadOnly()) {
            return;
        }
        switch (act.kind()) {
            case TYPED -> desk.written(act.place(), act.text(), false);
            case LEFT -> desk.written(act.place(), act.text(), true);
            case CHOSEN -> place(act.place()).ifPresent(at -> choose(at, act));
            case REMOVE -> place(act.place()).ifPresent(this::remove);
            case DETAIL -> toggle(act.place());
        }
    }

    boolean isOpen(String line) {
        return opened.contains(line);
    }

    void openDetail(String line) {
        if (opened.add(line)) {
            desk.look();
        }
    }

    /** Lines were taken out, and the others have new numbers. */
    void closeDetails() {
        opened.clear();
    }

    private void toggle(String line) {
        if (!opened.remove(line)) {
            opened.add(line);
        }
        desk.look();
    }

    private void choose(Place at, PlanSheet.Act act) {
        desk.chosen(act.place());
        desk.change(p -> chosen(p, at, act.text()));
    }

    private void remove(Place at) {
        int next = Math.max(0, Math.min(at.index(), table.lines().size() - 2));
        desk.reshape(p -> table.with(p, PlanEdits.without(table.linesOf(p), at.index())), table.side() + "." + next);
    }

    private FundingPlan chosen(FundingPlan plan, Place at, String code) {
        return table.with(
                plan, PlanEdits.replaced(table.linesOf(plan), at.index(), l -> table.chosen(l, at.column(), code)));
    }

    /** A line of the table, and a column of it. */
    private record Place(int index, String column) {}

    private Optional<Place> place(String place) {
        List<PlanLine<L>> lines = table.lines();
        return IntStream.range(0, lines.size())
                .filter(i -> (place + ".").startsWith(lines.get(i).place() + "."))
                .mapToObj(i -> new Place(i, place.substring(place.lastIndexOf('.') + 1)))
                .findFirst();
    }
}
