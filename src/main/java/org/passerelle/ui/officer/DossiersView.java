package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.DossierPages.Line;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.PagedList;
import org.passerelle.ui.component.StageBadge;

/** Every dossier that the reader may see: by call, by stage, by a word. */
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
class DossiersView extends PageView {

    private final transient DossierPages pages;
    private final transient Clock clock;
    private final transient Actor actor;
    private final TextField search = new TextField(ViewLanguage.text("worklist.search"));
    private final Select<Call> call = new Select<>();
    private final Select<Stage> stage = new Select<>();

    DossiersView(DossierPages pages, Calls calls, CurrentActor current, Clock clock) {
        this.pages = pages;
        this.clock = clock;
        this.actor = current.get();
        heading(ViewLanguage.text("dossiers.title")).lead(ViewLanguage.text("dossiers.lead"));
        PagedList<Line, Line> list = new PagedList<>(
                table(),
                this::read,
                line -> line,
                new EmptyState(ViewLanguage.text("dossiers.none"), ViewLanguage.text("dossiers.noneHint")));
        add(filters(calls.all(actor), list), list);
    }

    private Component filters(List<Call> calls, PagedList<Line, Line> list) {
        search.setPlaceholder(ViewLanguage.text("worklist.searchHint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        choice(call, "dossiers.call", "dossiers.allCalls", calls, item -> item.code());
        choice(
                stage,
                "dossiers.stage",
                "dossiers.allStages",
                List.of(Stage.values()),
                item -> ViewLanguage.word("stage", item));
        search.addValueChangeListener(change -> list.restart());
        call.addValueChangeListener(change -> list.restart());
        stage.addValueChangeListener(change -> list.restart());
        Div filters = new Div(search, call, stage);
        filters.addClassName("filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private static <T> void choice(
            Select<T> select, String label, String all, List<T> items, java.util.function.Function<T, String> words) {
        select.setLabel(ViewLanguage.text(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(ViewLanguage.text(all));
        select.setItemLabelGenerator(item -> item == null ? ViewLanguage.text(all) : words.apply(item));
    }

    private List<Line> read(Optional<Line> after, int limit) {
        Call chosen = call.getValue();
        return pages.page(
                actor,
                new DossierPages.Query(
                        search.getValue(),
                        chosen == null ? null : chosen.id(),
                        stage.getValue(),
                        after.orElse(null),
                        limit));
    }

    private DataTable<Line> table() {
        return new DataTable<Line>(ViewLanguage.text("dossiers.caption"))
                .captionHidden()
                .component(ViewLanguage.text("worklist.dossier"), DossiersView::link)
                .column(ViewLanguage.text("worklist.lead.column"), Line::leadName)
                .code(ViewLanguage.text("worklist.call"), Line::callCode)
                .component(ViewLanguage.text("dossiers.stage"), line -> new StageBadge(line.stage()))
                .number(ViewLanguage.text("dossiers.requested"), line -> Formats.money(line.requested()))
                .code(
                        ViewLanguage.text("dossiers.submitted"),
                        line -> line.submittedAt() == null
                                ? ""
                                : Formats.shortDate(line.submittedAt(), clock.getZone()));
    }

    private static Component link(Line line) {
        String name = line.number() == null ? line.title() : line.number() + " · " + line.title();
        Anchor link = Foreign.french(new Anchor(WorkPaths.dossier(line.id()), name));
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
