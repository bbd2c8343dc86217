package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.desk.Absence;
import org.passerelle.desk.CaseOfficers;
import org.passerelle.desk.OfficerProfile;
import org.passerelle.desk.Officers;
import org.passerelle.forms.Themes;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.Countries;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;

/** The officers: what each takes on, how much it has, when it is away and who stands in. */
@Route(value = WorkPaths.OFFICERS, layout = MainLayout.class)
@Menu(title = "officers.menu", order = 24)
@RolesAllowed({StaffRoles.CASE_OFFICER, StaffRoles.CALL_MANAGER})
class OfficersView extends PageView {

    private final transient Officers officers;
    private final transient CaseOfficers cases;
    private final transient BatchDesk batches;
    private final transient Themes themes;
    private final transient Clock clock;
    private final transient Actor actor;
    private final PageHeader header;
    private final Div list = new Div();

    OfficersView(
            Officers officers,
            CaseOfficers cases,
            BatchDesk batches,
            Themes themes,
            CurrentActor current,
            Clock clock) {
        this.officers = officers;
        this.cases = cases;
        this.batches = batches;
        this.themes = themes;
        this.clock = clock;
        this.actor = current.get();
        header = heading(ViewLanguage.text("officers.title")).lead(ViewLanguage.text("officers.lead"));
        Anchor nobody = new Anchor(
                WorkPaths.DOSSIERS + "?officer=" + DossierFilters.NOBODY,
                ViewLanguage.text("officers.nobodyLink", cases.withNobody(actor)));
        nobody.getElement().setAttribute("router-link", true);
        add(new Paragraph(nobody), list);
        refresh();
    }

    private void refresh() {
        List<Officers.Line> all = officers.all(actor);
        list.removeAll();
        list.add(
                all.isEmpty()
                        ? new EmptyState(ViewLanguage.text("officers.none"), ViewLanguage.text("officers.noneHint"))
                        : table(all).show(all));
    }

    private DataTable<Officers.Line> table(List<Officers.Line> all) {
        return new DataTable<Officers.Line>(ViewLanguage.text("officers.title"))
                .captionHidden()
                .column(ViewLanguage.text("officers.name"), Officers.Line::name)
                .column(ViewLanguage.text("officers.countries"), line -> countries(line.profile()))
                .column(ViewLanguage.text("officers.themes"), line -> themes(line.profile()))
                .number(ViewLanguage.text("officers.load"), OfficersView::load)
                .component(ViewLanguage.text("officers.absence"), line -> absences(line, all))
                .component(ViewLanguage.text("reference.act"), line -> acts(line, all));
    }

    private static String countries(OfficerProfile profile) {
        boolean nothing = profile.countries().isEmpty() && profile.themes().isEmpty();
        return nothing
                ? ViewLanguage.text("officers.nothing")
                : Countries.sorted(profile.countries()).stream()
                        .map(Countries::name)
                        .collect(Collectors.joining(", "));
    }

    private String themes(OfficerProfile profile) {
        return themes.codes().stream()
                .filter(profile.themes()::contains)
                .map(code -> ViewLanguage.text(themes.label(code)))
                .collect(Collectors.joining(", "));
    }

    private static String load(Officers.Line line) {
        Integer most = line.profile().most();
        return most == null ? String.valueOf(line.open()) : ViewLanguage.text("officers.loadOf", line.open(), most);
    }

    private Component absences(Officers.Line line, List<Officers.Line> all) {
        Div cell = new Div();
        line.absences().forEach(absence -> {
            Div one = new Div(new Span(ViewLanguage.text(
                    "officers.away",
                    Formats.date(absence.first()),
                    Formats.date(absence.last()),
                    standIn(absence, all))));
            if (officers.mayKeep(actor, line.profile().person())) {
                one.add(small(
                        "officers.back",
                        ViewLanguage.text("officers.backNamed", line.name(), Formats.date(absence.first())),
                        () -> {
                            officers.comeBack(actor, absence.id());
                            saved();
                        }));
            }
            cell.add(one);
        });
        return cell;
    }

    private static String standIn(Absence absence, List<Officers.Line> all) {
        PersonId id = absence.standIn();
        return all.stream()
                .filter(line -> line.profile().person().equals(id))
                .findFirst()
                .map(line -> ViewLanguage.text("officers.standInIs", line.name()))
                .orElseGet(() -> ViewLanguage.text("officers.noStandIn"));
    }

    private Component acts(Officers.Line line, List<Officers.Line> all) {
        Div acts = new Div();
        acts.addClassName("row-acts");
        if (officers.mayKeep(actor, line.profile().person())) {
            acts.add(
                    small("officers.edit", ViewLanguage.text("officers.editNamed", line.name()), () -> edit(line)),
                    small(
                            "officers.leave",
                            ViewLanguage.text("officers.leaveNamed", line.name()),
                            () -> leave(line, all)));
        }
        if (line.open() > 0) {
            PersonId officer = line.profile().person();
            acts.add(small(
                    "officers.handOverAll",
                    ViewLanguage.text("officers.handOverAllNamed", line.name()),
                    () -> batches.handOver(actor, cases.open(actor, officer), HandOverDialog.others(all, officer))));
        }
        return acts;
    }

    private void edit(Officers.Line line) {
        OfficerDialogs.profile(line, themes, profile -> {
            officers.save(actor, profile);
            saved();
        });
    }

    private void leave(Officers.Line line, List<Officers.Line> all) {
        OfficerDialogs.leave(line, all, LocalDate.now(clock), leave -> {
            officers.leave(actor, line.profile().person(), leave.first(), leave.last(), leave.standIn());
            saved();
        });
    }

    private void saved() {
        refresh();
        Message.done(ViewLanguage.text("officers.saved"));
        header.takeFocus();
    }

    private static Button small(String key, String label, Runnable act) {
        Button button = new Button(ViewLanguage.text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(label);
        return button;
    }
}
