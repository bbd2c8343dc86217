package org.passerelle.ui.post;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.WorklistPages;
import org.passerelle.dossiers.WorklistPages.Line;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.dossier.AskedDossiers;

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
    private final transient Actor actor;

    OpinionsView(
            WorklistPages pages, Consultations consultations, DossierFile dossiers, Clock clock, CurrentActor current) {
        this.pages = pages;
        this.consultations = consultations;
        this.dossiers = dossiers;
        this.actor = current.get();
        heading(ViewLanguage.text("opinions.title")).lead(ViewLanguage.text("opinions.lead"));
        AskedDossiers lists = new AskedDossiers(PATH, clock.getZone());
        add(awaited(lists), given(lists));
    }

    private Section awaited(AskedDossiers lists) {
        return lists.awaited(
                ViewLanguage.text("opinions.awaited"),
                this::read,
                table -> table.column(ViewLanguage.text("opinions.hold"), this::holder),
                new EmptyState(ViewLanguage.text("opinions.none"), ViewLanguage.text("opinions.noneHint")));
    }

    private String holder(Line line) {
        PersonId holder = line.item().person();
        if (holder == null) {
            return ViewLanguage.text("opinions.hold.nobody");
        }
        return holder.equals(actor.person())
                ? ViewLanguage.text("opinions.hold.you")
                : Objects.requireNonNullElse(line.person(), "");
    }

    private List<Line> read(Optional<Line> after, int limit) {
        return pages.page(
                actor, new WorklistPages.Query("", WorkItem.Kind.GIVE_OPINION, false, after.orElse(null), limit));
    }

    private Section given(AskedDossiers lists) {
        List<Consultation> done = consultations.done(actor, LATEST);
        Map<DossierId, Dossier> about =
                dossiers.get(done.stream().map(Consultation::dossier).collect(Collectors.toSet()));
        return lists.done(
                ViewLanguage.text("opinions.given"),
                done,
                new EmptyState(ViewLanguage.text("opinions.noneGiven"), ViewLanguage.text("opinions.noneGivenHint")),
                table -> table.component(
                                ViewLanguage.text("opinions.dossier"),
                                c -> lists.link(Objects.requireNonNull(about.get(c.dossier()))))
                        .column(ViewLanguage.text("opinions.value"), OpinionsView::value)
                        .code(ViewLanguage.text("opinions.at"), c -> lists.day(c.givenAt())));
    }

    private static String value(Consultation consultation) {
        OpinionValue value = consultation.value();
        return value == null ? "" : ViewLanguage.word("opinion", value);
    }
}
