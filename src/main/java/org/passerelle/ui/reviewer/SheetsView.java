package org.passerelle.ui.reviewer;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
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
import org.passerelle.people.Actor;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.ConsensusNotes;
import org.passerelle.reviews.ConsensusTask;
import org.passerelle.reviews.Reviews;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.ScoreWords;
import org.passerelle.ui.dossier.AskedDossiers;

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
    private final transient Actor actor;

    SheetsView(
            WorklistPages pages,
            Reviews reviews,
            ConsensusNotes consensus,
            DossierFile dossiers,
            Clock clock,
            CurrentActor current) {
        this.pages = pages;
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.actor = current.get();
        heading(ViewLanguage.text("sheets.title")).lead(ViewLanguage.text("sheets.lead"));
        Anchor profile = new Anchor(ReviewerProfileView.PATH, ViewLanguage.text("reviewerProfile.own"));
        profile.getElement().setAttribute("router-link", true);
        AskedDossiers lists = new AskedDossiers(PATH, clock.getZone());
        if (!read(WorkItem.Kind.ACCEPT_REVIEW, Optional.empty(), 1).isEmpty()) {
            add(invitations(new AskedDossiers(WorkPaths.INVITATIONS, clock.getZone())));
        }
        add(awaited(lists));
        List<ConsensusTask> notes = consensus.awaited(actor);
        if (!notes.isEmpty()) {
            add(notes(lists, notes));
        }
        add(locked(lists), new Paragraph(profile));
    }

    private static Section notes(AskedDossiers lists, List<ConsensusTask> notes) {
        String title = ViewLanguage.text("consensus.list");
        Section section = new Section(
                new H2(title),
                new DataTable<ConsensusTask>(title)
                        .captionHidden()
                        .component(
                                ViewLanguage.text("opinions.dossier"),
                                note -> lists.link(note.dossier(), note.number(), note.title()))
                        .column(
                                ViewLanguage.text("consensus.what"),
                                note -> ViewLanguage.word("consensusAsked", note.what()))
                        .show(notes));
        section.addClassName("section");
        return section;
    }

    private Section invitations(AskedDossiers lists) {
        return lists.awaited(
                ViewLanguage.text("sheets.invitations"),
                (after, limit) -> read(WorkItem.Kind.ACCEPT_REVIEW, after, limit),
                new EmptyState(ViewLanguage.text("sheets.none"), ViewLanguage.text("sheets.noneHint")));
    }

    private Section awaited(AskedDossiers lists) {
        return lists.awaited(
                ViewLanguage.text("sheets.awaited"),
                (after, limit) -> read(WorkItem.Kind.SCORE_DOSSIER, after, limit),
                new EmptyState(ViewLanguage.text("sheets.none"), ViewLanguage.text("sheets.noneHint")));
    }

    private List<Line> read(WorkItem.Kind kind, Optional<Line> after, int limit) {
        return pages.page(actor, new WorklistPages.Query("", kind, false, after.orElse(null), limit));
    }

    private Section locked(AskedDossiers lists) {
        List<Assignment> done = reviews.done(actor, LATEST);
        Map<DossierId, Dossier> about =
                dossiers.get(done.stream().map(Assignment::dossier).collect(Collectors.toSet()));
        return lists.done(
                ViewLanguage.text("sheets.locked"),
                done,
                new EmptyState(ViewLanguage.text("sheets.noneLocked"), ViewLanguage.text("sheets.noneLockedHint")),
                table -> table.component(
                                ViewLanguage.text("opinions.dossier"),
                                a -> lists.link(Objects.requireNonNull(about.get(a.dossier()))))
                        .number(ViewLanguage.text("sheets.total"), SheetsView::total)
                        .code(ViewLanguage.text("sheets.lockedAt"), a -> lists.day(a.lockedAt())));
    }

    private static String total(Assignment assignment) {
        return assignment.total() == null ? "" : ScoreWords.of100(assignment.total());
    }
}
