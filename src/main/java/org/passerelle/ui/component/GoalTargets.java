package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.BiConsumer;
import org.passerelle.forms.ChosenGoals;
import org.passerelle.shared.Agenda;
import org.passerelle.ui.ViewLanguage;

/** The targets of one goal, behind its name and how many of them are chosen. */
final class GoalTargets extends NativeDetails {

    private final int goal;

    /** @param ticked told of each target that is chosen or not */
    GoalTargets(int goal, ChosenGoals chosen, BiConsumer<String, Boolean> ticked) {
        this.goal = goal;
        addClassName("form-targets");
        Div all = new Div(new Paragraph(ViewLanguage.text(Agenda.title(goal))));
        for (String code : Agenda.targets(goal)) {
            NativeTick tick = new NativeTick(on -> ticked.accept(code, on));
            tick.setValue(chosen.has(code));
            all.add(tick.labelled(words(code)));
        }
        setContent(all);
    }

    void count(ChosenGoals chosen) {
        int targets = chosen.targets().getOrDefault(goal, List.of()).size();
        setSummaryText(ViewLanguage.text("form.goals.targets", words(Integer.toString(goal)), targets));
    }

    private static String words(String code) {
        return Agenda.words(code).map(ViewLanguage::text).orElse(code);
    }
}
