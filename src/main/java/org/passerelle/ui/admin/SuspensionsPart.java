package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.passerelle.calls.Suspension;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.Tone;

/** With which countries cooperation is suspended: from when until when, why, and the way to enter or to end it. */
final class SuspensionsPart extends Section {

    private final transient Supplier<List<Suspension>> all;
    private final transient Consumer<Suspension> save;
    private final LocalDate today;
    private final Div list = new Div();

    SuspensionsPart(Supplier<List<Suspension>> all, Consumer<Suspension> save, LocalDate today) {
        this.all = all;
        this.save = save;
        this.today = today;
        Button create = new Button(ViewLanguage.text("suspensions.new"), click -> edit(Optional.empty()));
        Div actions = new Div(create);
        actions.addClassName("actions");
        addClassName("section");
        add(
                new H2(ViewLanguage.text("suspensions.title")),
                new Paragraph(ViewLanguage.text("suspensions.lead")),
                list,
                actions);
        refresh();
    }

    private void refresh() {
        List<Suspension> known = all.get().stream()
                .sorted(Comparator.comparing((Suspension one) -> Countries.name(one.country()), Countries.order()))
                .toList();
        list.removeAll();
        list.add(known.isEmpty() ? new Paragraph(ViewLanguage.text("suspensions.none")) : table().show(known));
    }

    private DataTable<Suspension> table() {
        return new DataTable<Suspension>(ViewLanguage.text("suspensions.title"))
                .captionHidden()
                .column(ViewLanguage.text("organisation.country"), one -> Countries.name(one.country()))
                .column(ViewLanguage.text("suspensions.since"), one -> Formats.date(one.since()))
                .column(ViewLanguage.text("suspensions.until"), one -> until(one))
                .column(ViewLanguage.text("suspensions.reason"), Suspension::reason)
                .component(ViewLanguage.text("suspensions.state"), this::state)
                .component(ViewLanguage.text("reference.act"), this::editButton);
    }

    private static String until(Suspension one) {
        return one.until() == null ? "–" : Formats.date(one.until());
    }

    private Component state(Suspension one) {
        if (one.isInForce(today)) {
            return new Badge(ViewLanguage.text("suspensions.holds"), Tone.BAD);
        }
        return new Badge(
                ViewLanguage.text(today.isBefore(one.since()) ? "suspensions.toCome" : "suspensions.over"), Tone.PLAIN);
    }

    private Component editButton(Suspension one) {
        Button edit = new Button(ViewLanguage.text("reference.edit"), click -> edit(Optional.of(one)));
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
        edit.setAriaLabel(ViewLanguage.text("reference.editNamed", Countries.name(one.country())));
        return edit;
    }

    private void edit(Optional<Suspension> before) {
        new SuspensionDialog(before, today, suspension -> {
                    save.accept(suspension);
                    refresh();
                    Message.done(ViewLanguage.text("account.saved"));
                })
                .open();
    }
}
