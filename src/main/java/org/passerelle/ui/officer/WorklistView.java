package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.PagedList;
import org.passerelle.ui.component.Tone;

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
class WorklistView extends PageView {

    private final transient WorklistPages pages;
    private final transient Clock clock;
    private final transient Actor actor;
    private final TextField search = new TextField(ViewLanguage.text("worklist.search"));
    private final Select<WorkItem.Kind> kind = new Select<>();
    private final Checkbox all = new Checkbox(ViewLanguage.text("worklist.allOfService"));
    private final Checkbox late = new Checkbox(ViewLanguage.text("worklist.lateOnly"));

    WorklistView(WorklistPages pages, OtherWork other, CurrentActor current, Clock clock) {
        this.pages = pages;
        this.clock = clock;
        this.actor = current.get();
        heading(ViewLanguage.text("worklist.title")).lead(ViewLanguage.text("worklist.lead", pages.count(actor)));
        PagedList<Line, Line> list = new PagedList<>(table(), this::read, line -> line, nothing());
        add(other.of(actor), filters(list), list);
    }

    private Component filters(PagedList<Line, Line> list) {
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
        search.addValueChangeListener(change -> list.restart());
        kind.addValueChangeListener(change -> list.restart());
        late.addValueChangeListener(change -> list.restart());
        all.addValueChangeListener(change -> list.restart());
        Div filters = new Div(search, kind, late);
        if (actor.is(Role.CASE_OFFICER)) {
            filters.add(all);
        }
        filters.addClassName("filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private List<Line> read(Optional<Line> after, int limit) {
        return pages.page(
                actor,
                new WorklistPages.Query(
                        search.getValue(),
                        kind.getValue(),
                        late.getValue(),
                        all.getValue(),
                        after.orElse(null),
                        limit));
    }

    private DataTable<Line> table() {
        DataTable<Line> table = new DataTable<Line>(ViewLanguage.text("worklist.caption"))
                .captionHidden()
                .component(ViewLanguage.text("worklist.task"), WorklistView::act)
                .component(ViewLanguage.text("worklist.dossier"), WorklistView::dossier)
                .column(ViewLanguage.text("worklist.lead.column"), Line::leadName)
                .code(ViewLanguage.text("worklist.call"), Line::callCode)
                .code(
                        ViewLanguage.text("worklist.since"),
                        line -> day(line.item().since()))
                .component(ViewLanguage.text("worklist.due"), this::due)
                .late(Line::late);
        return actor.is(Role.CASE_OFFICER) ? table.column(ViewLanguage.text("worklist.person"), this::person) : table;
    }

    /** Whose it is; of what this reader does for somebody else, for whom. */
    private String person(Line line) {
        String person = line.person();
        if (person == null) {
            return ViewLanguage.text("worklist.nobody");
        }
        boolean mine = actor.personId().equals(line.item().person());
        return mine || all.getValue() ? person : ViewLanguage.text("worklist.for", person);
    }

    private static Component act(Line line) {
        Anchor act = new Anchor(
                WorkPaths.of(line), ViewLanguage.word("task", line.item().kind()));
        act.getElement().setAttribute("router-link", true);
        act.setAriaLabel(ViewLanguage.text(
                "worklist.actOn",
                ViewLanguage.word("task", line.item().kind()),
                line.number() == null ? line.title() : line.number()));
        return act;
    }

    private static Component dossier(Line line) {
        Paragraph title = Foreign.french(new Paragraph(line.title()));
        title.addClassName("line");
        Span number = new Span(line.number() == null ? "" : line.number());
        number.addClassNames("numbers", "small", "soft");
        return new Div(number, title);
    }

    private Component due(Line line) {
        Instant due = line.item().due();
        if (due == null) {
            return new Span(ViewLanguage.text("worklist.noDeadline"));
        }
        Span day = new Span(Formats.shortDue(due, clock.getZone()));
        if (!line.late()) {
            return day;
        }
        long days = Duration.between(due, clock.instant()).toDays();
        return new Div(day, new Badge(ViewLanguage.text("worklist.late", days), Tone.BAD));
    }

    private String day(Instant instant) {
        return Formats.shortDate(instant, clock.getZone());
    }

    private static EmptyState nothing() {
        return new EmptyState(ViewLanguage.text("worklist.none"), ViewLanguage.text("worklist.noneHint"));
    }
}
