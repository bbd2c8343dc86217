package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.passerelle.desk.Batch;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierPages.Line;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.Message;

/** The dossiers that the reader chose in the list, over all its pages, and what can be done with them together. */
final class DossierSelection extends Div {

    private final transient BatchDesk desk;
    private final transient Actor actor;
    private final transient Supplier<List<Line>> all;
    private final transient Set<DossierId> chosen = new LinkedHashSet<>();
    private final transient Map<DossierId, Checkbox> ticks = new HashMap<>();
    private final List<Button> acts = new ArrayList<>();
    private final Paragraph count = new Paragraph();
    private final Button none = new Button(ViewLanguage.text("batch.none"), click -> choose(List.of()));

    /** @param all reads the list as it is narrowed, one line more than a batch takes at the most */
    DossierSelection(BatchDesk desk, Actor actor, Supplier<List<Line>> all) {
        this.desk = desk;
        this.actor = actor;
        this.all = all;
        addClassNames("selection", "card");
        count.getElement().setAttribute("role", "status");
        Button every = new Button(ViewLanguage.text("batch.all"), click -> chooseAll());
        Anchor mine = new Anchor(WorkPaths.BATCHES, ViewLanguage.text("batch.mine"));
        mine.getElement().setAttribute("router-link", true);
        Div choice = new Div(count, every, none, mine);
        Div doing = new Div();
        choice.addClassName("row-acts");
        doing.addClassName("row-acts");
        act(doing, "batch.admissible", Batch.Kind.JUDGE, desk::judgeAdmissible);
        act(doing, "batch.inadmissible", Batch.Kind.JUDGE, desk::judgeInadmissible);
        act(doing, "batchKind.ASSIGN_REVIEWERS", Batch.Kind.ASSIGN_REVIEWERS, desk::assign);
        act(doing, "batchKind.REMIND", Batch.Kind.REMIND, desk::remind);
        act(doing, "batchKind.ASK", Batch.Kind.ASK, desk::ask);
        act(doing, "batchKind.PREPARE_SYNTHESES", Batch.Kind.PREPARE_SYNTHESES, desk::prepareSyntheses);
        act(doing, "batchKind.HAND_OVER", Batch.Kind.HAND_OVER, desk::handOver);
        act(doing, "batchKind.CHOOSE_OFFICER", Batch.Kind.CHOOSE_OFFICER, desk::chooseOfficers);
        for (Button button : List.of(every, none)) {
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        }
        add(choice, doing);
        show();
    }

    /** Whether this reader can do anything with several dossiers. */
    static boolean isFor(BatchDesk desk, Actor actor) {
        return desk.mayDo(actor, Batch.Kind.HAND_OVER);
    }

    /** The first cell of a line, with the box that chooses it. */
    Component cell(Line line, Component link) {
        Checkbox tick = new Checkbox();
        tick.setAriaLabel(ViewLanguage.text("batch.choose", line.number() == null ? line.title() : line.number()));
        tick.setValue(chosen.contains(line.id()));
        tick.setVisible(line.number() != null);
        tick.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (change.getValue()) {
                    chosen.add(line.id());
                } else {
                    chosen.remove(line.id());
                }
                show();
            }
        });
        ticks.put(line.id(), tick);
        Span cell = new Span(tick, link);
        cell.addClassName("chosen-cell");
        return cell;
    }

    /** The list is narrowed otherwise: what is out of sight is not chosen. */
    void clear() {
        ticks.clear();
        choose(List.of());
    }

    private void chooseAll() {
        List<DossierId> found = all.get().stream()
                .filter(line -> line.number() != null)
                .map(Line::id)
                .toList();
        choose(found.stream().limit(Batch.MOST).toList());
        if (found.size() > Batch.MOST) {
            Message.done(ViewLanguage.text("batch.mostChosen", Batch.MOST));
        }
    }

    private void choose(List<DossierId> ids) {
        chosen.clear();
        chosen.addAll(ids);
        ticks.forEach((id, tick) -> tick.setValue(chosen.contains(id)));
        show();
    }

    private void show() {
        count.setText(ViewLanguage.text("batch.chosen", chosen.size()));
        acts.forEach(button -> button.setEnabled(!chosen.isEmpty()));
        none.setVisible(!chosen.isEmpty());
    }

    private void act(Div place, String key, Batch.Kind kind, BiConsumer<Actor, List<DossierId>> then) {
        if (desk.mayDo(actor, kind)) {
            Button button = new Button(ViewLanguage.text(key), click -> then.accept(actor, List.copyOf(chosen)));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            acts.add(button);
            place.add(button);
        }
    }
}
