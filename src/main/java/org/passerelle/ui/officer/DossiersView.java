package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.passerelle.calls.Calls;
import org.passerelle.desk.Batch;
import org.passerelle.desk.Officers;
import org.passerelle.desk.SavedView;
import org.passerelle.desk.SavedViews;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.DossierPages.Line;
import org.passerelle.people.Actor;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.ArrangedList;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.ListColumn;
import org.passerelle.ui.component.NothingFound;
import org.passerelle.ui.component.StageBadge;

/** Every dossier that the reader may see, narrowed, ordered and arranged as each likes it. */
@Route(value = WorkPaths.DOSSIERS, layout = MainLayout.class)
@Menu(title = "dossiers.menu", order = 20)
@RolesAllowed({
    StaffRoles.CASE_OFFICER,
    StaffRoles.CALL_MANAGER,
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.COMMITTEE_CHAIR,
    StaffRoles.COMMITTEE_MEMBER,
    StaffRoles.AUTHORISING_OFFICER,
    StaffRoles.FINANCE_OFFICER,
    StaffRoles.AUDITOR
})
class DossiersView extends PageView implements BeforeEnterObserver {

    private static final String COLUMNS = "columns";

    private final transient Clock clock;
    private final DossierFilters filters;
    private final ArrangedList<Line> list;
    private final ViewsBar views;
    private final DossierSelection selection;
    private final boolean chooses;

    DossiersView(
            DossierPages pages,
            Calls calls,
            Officers officers,
            SavedViews saved,
            BatchDesk batches,
            CurrentActor current,
            Clock clock) {
        this.clock = clock;
        Actor actor = current.get();
        heading(ViewLanguage.text("dossiers.title")).lead(ViewLanguage.text("dossiers.lead"));
        filters = new DossierFilters(calls.all(actor), officers.all(actor), actor, this::narrowed);
        selection = new DossierSelection(batches, actor, () -> pages.page(actor, filters.query(null, Batch.MOST + 1)));
        chooses = DossierSelection.isFor(batches, actor);
        selection.setVisible(chooses);
        list = new ArrangedList<>(
                ViewLanguage.text("dossiers.caption"),
                "dossiers",
                columns(),
                (after, limit) -> pages.page(actor, filters.query(after.orElse(null), limit)),
                line -> false,
                this::nothing);
        views = new ViewsBar(saved, actor, SavedView.ListName.DOSSIERS, WorkPaths.DOSSIERS, this::settings, this::set);
        list.whenArranged(views::changed);
        add(views, filters, selection, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        views.enter(event.getLocation());
    }

    private void narrowed() {
        selection.clear();
        list.read();
        views.changed();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(filters.settings());
        Optional.of(list.arranged()).filter(ids -> !ids.isEmpty()).ifPresent(ids -> settings.put(COLUMNS, ids));
        return settings;
    }

    private void set(Map<String, String> settings) {
        selection.clear();
        filters.set(settings);
        list.arrange(settings.getOrDefault(COLUMNS, ""));
        list.read();
    }

    private EmptyState nothing() {
        return filters.isNarrowed()
                ? NothingFound.of(this::widen)
                : new EmptyState(ViewLanguage.text("dossiers.none"), ViewLanguage.text("dossiers.noneHint"));
    }

    private void widen() {
        filters.set(filters.widened());
        narrowed();
        filters.focus();
    }

    private List<ListColumn<Line>> columns() {
        return List.of(
                ListColumn.text("dossier", "worklist.dossier", DossiersView::name)
                        .as(this::first)
                        .takenAs(List.of(
                                ListColumn.code("number", "list.number", line -> Optional.ofNullable(line.number())
                                        .orElse("")),
                                ListColumn.text("title", "list.title", Line::title))),
                ListColumn.text("lead", "worklist.lead.column", Line::leadName),
                ListColumn.code("call", "worklist.call", Line::callCode),
                ListColumn.<Line>text("stage", "dossiers.stage", line -> ViewLanguage.word("stage", line.stage()))
                        .as(line -> new StageBadge(line.stage())),
                ListColumn.text("officer", "dossiers.officer", line -> Optional.ofNullable(line.officer())
                        .orElse("")),
                ListColumn.amount(
                        "requested",
                        "dossiers.requested",
                        line -> Formats.money(line.requested()),
                        line -> line.requested().amount()),
                ListColumn.day(
                        "submitted",
                        "dossiers.submitted",
                        line -> line.submittedAt() == null
                                ? ""
                                : Formats.shortDate(line.submittedAt(), clock.getZone()),
                        line -> line.submittedAt() == null
                                ? null
                                : LocalDate.ofInstant(line.submittedAt(), clock.getZone())));
    }

    private static String name(Line line) {
        return line.number() == null ? line.title() : line.number() + " · " + line.title();
    }

    private Component first(Line line) {
        return chooses ? selection.cell(line, link(line)) : link(line);
    }

    private static Component link(Line line) {
        Anchor link = Foreign.french(new Anchor(WorkPaths.dossier(line.id())));
        link.addClassName("named-dossier");
        if (line.number() != null) {
            Span number = new Span(line.number());
            number.addClassNames("numbers", "unbroken");
            Span and = new Span(" · ");
            and.addClassName("visually-hidden");
            link.add(number, and);
        }
        link.add(new Span(line.title()));
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
