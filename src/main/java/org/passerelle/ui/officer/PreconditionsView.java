package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.passerelle.dossiers.Derogations;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.files.Files;
import org.passerelle.people.Organisations;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;

/** Where the officer keeps how authorities stand in the conditions to file: one by one, or from a file. */
@Route(value = WorkPaths.PRECONDITIONS, layout = MainLayout.class)
@Menu(title = "preconditions.menu", order = 22)
@RolesAllowed("CASE_OFFICER")
class PreconditionsView extends PageView {

    private static final int SHOWN = 100;

    private final transient Preconditions preconditions;
    private final transient CurrentActor current;
    private final DataTable<Preconditions.Recorded> table;
    private final EmptyState empty =
            new EmptyState(ViewLanguage.text("preconditions.none"), ViewLanguage.text("preconditions.noneHint"));

    PreconditionsView(
            Preconditions preconditions,
            Derogations derogations,
            Organisations organisations,
            Files files,
            CurrentActor current,
            Clock clock) {
        this.preconditions = preconditions;
        this.current = current;
        heading(ViewLanguage.text("preconditions.pageTitle")).lead(ViewLanguage.text("preconditions.lead"));
        table = new DataTable<Preconditions.Recorded>(ViewLanguage.text("preconditions.latest"))
                .column(ViewLanguage.text("preconditions.authority"), Preconditions.Recorded::organisation)
                .column(
                        ViewLanguage.text("preconditions.what"),
                        r -> ViewLanguage.word("precondition", r.standing().what()))
                .column(
                        ViewLanguage.text("preconditions.state"),
                        r -> ViewLanguage.word("standing", r.standing().state()))
                .column(
                        ViewLanguage.text("preconditions.day"),
                        r -> r.standing().asOf() == null
                                ? ""
                                : Formats.date(r.standing().asOf()))
                .column(ViewLanguage.text("preconditions.source"), r -> r.standing()
                        .source());
        StandingFields fields = new StandingFields(organisations, clock);
        Button save = new Button(ViewLanguage.text("preconditions.record"), click -> record(fields));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new DerogationsPart(derogations, organisations, files, current, clock),
                section("preconditions.one", fields, save),
                new StandingsFile(preconditions, current.get(), this::refresh),
                table,
                empty);
        refresh();
    }

    private void record(StandingFields fields) {
        fields.standing().ifPresent(standing -> {
            preconditions.record(current.get(), fields.organisation(), standing);
            fields.clear();
            Message.done(ViewLanguage.text("preconditions.recorded"));
            refresh();
        });
    }

    private void refresh() {
        List<Preconditions.Recorded> latest = preconditions.latest(current.get(), SHOWN);
        table.show(latest);
        table.setVisible(!latest.isEmpty());
        empty.setVisible(latest.isEmpty());
    }

    private static Section section(String key, Component... parts) {
        Div stack = new Div(parts);
        stack.addClassName("stack");
        Section section = new Section(new H2(ViewLanguage.text(key)), stack);
        section.addClassName("section");
        return section;
    }
}
