package org.passerelle.ui.post;

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
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.people.Actor;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.PagedList;

/** The opinions that are expected of a body, the most urgent first, and those that it gave. */
@Route(value = OpinionsView.PATH, layout = MainLayout.class)
@Menu(title = "opinions.menu", order = 20)
@RolesAllowed({
    StaffRoles.POST_CORRESPONDENT,
    StaffRoles.PREFECTURE_ADVISER,
    StaffRoles.GEO_DESK,
    StaffRoles.AFD_CONTACT,
    StaffRoles.THEMATIC_EXPERT,
    StaffRoles.PARTNER_STATE_OFFICER
})
class OpinionsView extends PageView {

    static final String PATH = "opinions";
    private static final int LATEST = 50;

    private final transient WorklistPages pages;
    private final transient Consultations consultations;
    private final transient DossierFile dossiers;
    private final transient Clock clock;
    private final transient Actor actor;

    OpinionsView(
            WorklistPages pages, Consultations consultations, DossierFile dossiers, Clock clock, CurrentActor current) {
        this.pages = pages;
        this.consultations = consultations;
        this.dossiers = dossiers;
        this.clock = clock;
        this.actor = current.get();
        heading(ViewLanguage.text("opinions.title")).lead(ViewLanguage.text("opinions.lead"));
        add(awaited(), given());
    }

    private Section awaited() {
        EmptyState nothing = new EmptyState(ViewLanguage.text("opinions.none"), ViewLanguage.text("opinions.noneHint"));
        DataTable<Line> table = new DataTable<Line>(ViewLanguage.text("opinions.awaited"))
                .captionHidden()
                .component(
                        ViewLanguage.text("opinions.dossier"),
                        line -> link(line.item().dossier(), line.number(), line.title()))
                .column(ViewLanguage.text("opinions.applicant"), Line::leadName)
                .code(ViewLanguage.text("opinions.call"), Line::callCode)
                .code(ViewLanguage.text("opinions.due"), this::due)
                .late(Line::late);
        Section section = new Section(
                new H2(ViewLanguage.text("opinions.awaited")),
                new PagedList<Line, Line>(table, this::read, line -> line, nothing));
        section.addClassName("section");
        return section;
    }

    private List<Line> read(Optional<Line> after, int limit) {
        return pages.page(
                actor, new WorklistPages.Query("", WorkItem.Kind.GIVE_OPINION, false, after.orElse(null), limit));
    }

    private Section given() {
        List<Consultation> done = consultations.done(actor, LATEST);
        Section section = new Section(new H2(ViewLanguage.text("opinions.given")));
        section.addClassName("section");
        if (done.isEmpty()) {
            section.add(new EmptyState(
                    ViewLanguage.text("opinions.noneGiven"), ViewLanguage.text("opinions.noneGivenHint")));
            return section;
        }
        section.add(new DataTable<Consultation>(ViewLanguage.text("opinions.given"))
                .captionHidden()
                .component(ViewLanguage.text("opinions.dossier"), this::dossier)
                .column(ViewLanguage.text("opinions.value"), OpinionsView::value)
                .code(ViewLanguage.text("opinions.at"), c -> c.givenAt() == null ? "" : day(c.givenAt()))
                .show(done));
        return section;
    }

    private Component dossier(Consultation consultation) {
        Dossier dossier = dossiers.get(consultation.dossier());
        return link(dossier.id(), dossier.number(), dossier.title());
    }

    private static String value(Consultation consultation) {
        OpinionValue value = consultation.value();
        return value == null ? "" : ViewLanguage.word("opinion", value);
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
