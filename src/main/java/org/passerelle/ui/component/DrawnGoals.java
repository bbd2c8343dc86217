package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.passerelle.forms.ChosenGoals;
import org.passerelle.forms.Goals;
import org.passerelle.forms.Scope;
import org.passerelle.shared.Agenda;
import org.passerelle.ui.ViewLanguage;

/** The goals of the 2030 Agenda: the main one from a list, others by boxes; the targets of each that is chosen unfold. */
final class DrawnGoals extends FramedQuestion<Goals> {

    /** What stands first in the list, as long as no goal is chosen. */
    private static final int NONE = 0;

    private final Div main = new Div();
    private final FieldSet others = new FieldSet(ViewLanguage.text("form.goals.others"));
    private final Div targets = new Div();
    private final UnorderedList words = new UnorderedList();
    private final Map<Integer, NativeTick> ticks = new LinkedHashMap<>();
    private final Map<Integer, GoalTargets> unfolding = new LinkedHashMap<>();
    private ChosenGoals chosen = ChosenGoals.of(List.of());

    DrawnGoals(FormSheet sheet, Goals question, String place) {
        super(sheet, question, place);
        main.addClassName("form-main-goal");
        others.addClassName("form-goals");
        Agenda.goals().forEach(goal -> others.add(other(goal)));
        frame.add(main, others, targets, words);
        show();
    }

    @Override
    public void load() {
        ChosenGoals kept = ChosenGoals.of(sheet.answers().chosen(place));
        if (!kept.codes().equals(chosen.codes())) {
            chosen = kept;
            show();
        }
    }

    @Override
    public void refresh(Scope scope) {
        super.refresh(scope);
        boolean readOnly = isReadOnly(scope);
        Stream.of(main, others, targets).forEach(part -> part.setVisible(!readOnly));
        words.setVisible(readOnly);
    }

    private void change(ChosenGoals next) {
        chosen = next;
        unfold();
        List<String> codes = next.codes();
        answered(codes.isEmpty() ? null : codes);
    }

    private void show() {
        List<Integer> options = new ArrayList<>(List.of(NONE));
        options.addAll(Agenda.goals());
        String label = ViewLanguage.text("form.goals.main");
        NativeSelect list =
                new NativeSelect(label, options, chosen.main().orElse(NONE), DrawnGoals::name, this::chooseMain);
        NativeLabel above = new NativeLabel(label);
        list.setId("main-" + place.replace('.', '-'));
        above.setFor(list);
        main.removeAll();
        main.add(above, list);
        ticks.forEach((goal, tick) -> tick.setValue(chosen.has(goal.toString())));
        unfolding.clear();
        targets.removeAll();
        unfold();
    }

    /** Without a main goal the next one takes its place. */
    private void chooseMain(int goal) {
        change(
                goal == NONE
                        ? chosen.main().map(m -> chosen.without(m.toString())).orElse(chosen)
                        : chosen.withMain(goal));
        if (goal == NONE) {
            show();
            focus(place);
        }
        ticks.forEach((other, tick) -> tick.setValue(chosen.has(other.toString())));
    }

    private NativeLabel other(int goal) {
        NativeTick tick = new NativeTick(ticked ->
                change(ticked ? chosen.with(Integer.toString(goal)) : chosen.without(Integer.toString(goal))));
        ticks.put(goal, tick);
        return tick.labelled(name(goal));
    }

    /** The targets of what is chosen; what was unfolded stays so, where it stands. The main goal has no box. */
    private void unfold() {
        others.setVisible(chosen.main().isPresent());
        ticks.forEach((goal, tick) -> tick.getParent()
                .ifPresent(label ->
                        label.setVisible(chosen.main().filter(goal::equals).isEmpty())));
        List.copyOf(unfolding.keySet()).stream()
                .filter(goal -> !chosen.goals().contains(goal))
                .forEach(gone -> targets.remove(unfolding.remove(gone)));
        for (int i = 0; i < chosen.goals().size(); i++) {
            int goal = chosen.goals().get(i);
            if (!unfolding.containsKey(goal)) {
                unfolding.put(goal, targets(goal));
                targets.addComponentAtIndex(i, unfolding.get(goal));
            }
            unfolding.get(goal).count(chosen);
        }
        words.removeAll();
        Goals.words(chosen.codes(), ViewLanguage.current()).forEach(line -> words.add(new ListItem(line)));
    }

    private GoalTargets targets(int goal) {
        return new GoalTargets(goal, chosen, (code, on) -> change(on ? chosen.with(code) : chosen.without(code)));
    }

    private static String name(int goal) {
        return Agenda.words(Integer.toString(goal))
                .map(ViewLanguage::text)
                .orElseGet(() -> ViewLanguage.text("form.choose"));
    }
}
