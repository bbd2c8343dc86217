package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.passerelle.desk.SavedView;
import org.passerelle.desk.SavedViews;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.WorklistPages;
import org.passerelle.dossiers.WorklistPages.Line;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.ArrangedList;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.NothingFound;

/** What waits for me, since when, until when; what is late first. One click to act. */
@Route(value = WorkPaths.WORKLIST, layout = MainLayout.class)
@Menu(title = "worklist.menu", order = 10)
@RolesAllowed({
    StaffRoles.CASE_OFFICER,
    StaffRoles.POST_CORRESPONDENT,
    StaffRoles.PREFECTURE_ADVISER,
    StaffRoles.GEO_DESK,
    StaffRoles.AFD_CONTACT,
    StaffRoles.THEMATIC_EXPERT,
    StaffRoles.PARTNER_STATE_OFFICER,
    StaffRoles.REVIEWER,
    StaffRoles.COMMITTEE_MEMBER,
    StaffRoles.COMMITTEE_CHAIR,
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.AUTHORISING_OFFICER
})
class WorklistView extends PageView implements BeforeEnterObserver {

    private static final String SEARCH = "search";
    private static final String KIND = "kind";
    private static final String LATE = "late";
    private static final String ALL = "all";
    private static final String COLUMNS = "columns";

    private final transient Actor actor;
    private final TextField search = new TextField(ViewLanguage.text("worklist.search"));
    private final Select<WorkItem.Kind> kind = new Select<>();
    private final Checkbox all = new Checkbox(ViewLanguage.text("worklist.allOfService"));
    private final Checkbox late = new Checkbox(ViewLanguage.text("worklist.lateOnly"));
    private final ArrangedList<Line> list;
    private final ViewsBar views;
    private boolean setting;

    WorklistView(WorklistPages pages, OtherWork other, SavedViews saved, CurrentActor current, Clock clock) {
        this.actor = current.get();
        heading(ViewLanguage.text("worklist.title")).lead(ViewLanguage.text("worklist.lead", pages.count(actor)));
        list = new ArrangedList<>(
                ViewLanguage.text("worklist.caption"),
                ViewLanguage.text("worklist.file"),
                new WorklistColumns(actor, clock, all::getValue).all(),
                (after, limit) -> pages.page(actor, query(after, limit)),
                Line::late,
                this::nothing);
        views = new ViewsBar(saved, actor, SavedView.ListName.WORKLIST, WorkPaths.WORKLIST, this::settings, this::set);
        list.whenArranged(views::changed);
        add(other.of(actor), views, filters(), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        views.enter(event.getLocation());
    }

    private Component filters() {
        search.setPlaceholder(ViewLanguage.text("worklist.searchHint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        kind.setLabel(ViewLanguage.text("worklist.kind"));
        kind.setItems(WorkItem.Kind.values());
        kind.setItemLabelGenerator(
                item -> item == null ? ViewLanguage.text("worklist.allKinds") : ViewLanguage.word("task", item));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(ViewLanguage.text("worklist.allKinds"));
        search.addValueChangeListener(change -> narrowed());
        kind.addValueChangeListener(change -> narrowed());
        late.addValueChangeListener(change -> narrowed());
        all.addValueChangeListener(change -> narrowed());
        Div filters = new Div(search, kind, late);
        if (actor.is(Role.CASE_OFFICER)) {
            filters.add(all);
        }
        filters.addClassName("filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private void narrowed() {
        if (!setting) {
            list.read();
            views.changed();
        }
    }

    private WorklistPages.Query query(Optional<Line> after, int limit) {
        return new WorklistPages.Query(
                search.getValue(), kind.getValue(), late.getValue(), all.getValue(), after.orElse(null), limit);
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put(SEARCH, search.getValue());
        settings.put(KIND, kind.getValue() == null ? "" : kind.getValue().name());
        settings.put(LATE, late.getValue() ? LATE : "");
        settings.put(ALL, all.getValue() ? ALL : "");
        settings.put(COLUMNS, list.arranged());
        settings.values().removeIf(String::isBlank);
        return settings;
    }

    private void set(Map<String, String> settings) {
        setting = true;
        search.setValue(settings.getOrDefault(SEARCH, ""));
        kind.setValue(Arrays.stream(WorkItem.Kind.values())
                .filter(item -> item.name().equals(settings.get(KIND)))
                .findFirst()
                .orElse(null));
        late.setValue(settings.containsKey(LATE));
        all.setValue(settings.containsKey(ALL) && actor.is(Role.CASE_OFFICER));
        list.arrange(settings.getOrDefault(COLUMNS, ""));
        setting = false;
        list.read();
    }

    private EmptyState nothing() {
        Map<String, String> whole = settings();
        boolean filtered = whole.keySet().removeAll(List.of(SEARCH, KIND, LATE));
        return filtered ? NothingFound.of(() -> widen(whole)) : none();
    }

    private void widen(Map<String, String> whole) {
        set(whole);
        views.changed();
        search.focus();
    }

    private static EmptyState none() {
        return new EmptyState(ViewLanguage.text("worklist.none"), ViewLanguage.text("worklist.noneHint"));
    }
}
