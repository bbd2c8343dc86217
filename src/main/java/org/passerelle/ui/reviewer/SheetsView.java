package org.passerelle.ui.reviewer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.WorklistPages;
import org.passerelle.dossiers.WorklistPages.Line;
import org.passerelle.people.Actor;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Reviews;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.PagedList;

/** The sheets that a reviewer has to fill, the most urgent first, and those that are locked. */
@Route(value = SheetsView.PATH, layout = MainLayout.class)
@Menu(title = "sheets.menu", order = 21)
@RolesAllowed(StaffRoles.REVIEWER)
class SheetsView extends PageView {

    static final String PATH = "reviews";
    private static final int LATEST = 50;

    private final transient WorklistPages pages;
    private final transient Reviews reviews;
    private final transient DossierFile dossiers;
    private final transient Clock clock;
    private final transient Actor actor;

    SheetsView(WorklistPages pages, Reviews reviews, DossierFile dossiers, Clock clock, CurrentActor current) {
        this.pages = pages;
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.clock = clock;
        this.actor = current.get();
        heading(ViewLanguage.text("sheets.title")).lead(ViewLanguage.text("sheets.lead"));
        add(awaited(), locked());
    }

    private Section awaited() {
        EmptyState nothing = new EmptyState(ViewLanguage.text("sheets.none"), ViewLanguage.text("sheets.noneHint"));
        DataTable<Line> table = new DataTable<Line>(ViewLanguage.text("sheets.awaited"))
                .captionHidden()
                .component(
                        ViewLanguage.text("opinions.dossier"),
                        line -> link(line.item().dossier(), line.number(), line.title()))
                .column(ViewLanguage.text("opinions.applicant"), Line::leadName)
                .code(ViewLanguage.text("opinions.call"), Line::callCode)
                .code(ViewLanguage.text("opinions.due"), this::due)
                .late(Line::late);
        Section section = new Section(
                new H2(ViewLanguage.text("sheets.awaited")),
                new PagedList<Line, Line>(table, this::read, line -> line, nothing));
        section.addClassName("section");
        return section;
    }

    private List<Line> read(Optional<Line> after, int limit) {
        return pages.page(
                actor, new WorklistPages.Query("", WorkItem.Kind.SCORE_DOSSIER, false, after.orElse(null), limit));
    }

    private Section locked() {
        List<Assignment> done = reviews.done(actor, LATEST);
        Section section = new Section(new H2(ViewLanguage.text("sheets.locked")));
        section.addClassName("section");
        if (done.isEmpty()) {
            section.add(
                    new EmptyState(ViewLanguage.text("sheets.noneLocked"), ViewLanguage.text("sheets.noneLockedHint")));
            return section;
        }
        section.add(new DataTable<Assignment>(ViewLanguage.text("sheets.locked"))
                .captionHidden()
                .component(ViewLanguage.text("opinions.dossier"), this::dossier)
                .number(ViewLanguage.text("sheets.total"), SheetsView::total)
                .code(ViewLanguage.text("sheets.lockedAt"), a -> a.lockedAt() == null ? "" : day(a.lockedAt()))
                .show(done));
        return section;
    }

    private Component dossier(Assignment assignment) {
        Dossier dossier = dossiers.get(assignment.dossier());
        return link(dossier.id(), dossier.number(), dossier.title());
    }

    private static String total(Assignment assignment) {
        return assignment.total() == null ? "" : Totals.words(assignment.total());
    }

    private String due(Line line) {
        Instant due = line.item().due();
        return due == null ? "" : day(due.minusNanos(1));
    }

    private String day(Instant instant) {
        return Formats.shortDate(instant, clock.getZone());
    }

    private static Component link(Object id, @Nullable String number, String title) {
        Anchor link = new Anchor(PATH + "/" + id, title);
        link.getElement().setAttribute("router-link", true);
        Div code = new Div(number == null ? "" : number);
        code.addClassNames("numbers", "small", "soft");
        return new Div(code, link);
    }
}
