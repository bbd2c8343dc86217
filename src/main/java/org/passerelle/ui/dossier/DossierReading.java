package org.passerelle.ui.dossier;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Closings;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Paces;
import org.passerelle.dossiers.Snapshots;
import org.passerelle.files.Files;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Forms;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisations;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.LazyTabs;
import org.springframework.stereotype.Component;

/** The dossier as somebody reads it who was asked about it: what the applicant gave, and nothing that others said. */
@Component
public class DossierReading {

    private final DossierFile file;
    private final Snapshots snapshots;
    private final Deliberations deliberations;
    private final Closings closings;
    private final Calls calls;
    private final Organisations organisations;
    private final Forms forms;
    private final Files files;
    private final ExchangeDesk exchanges;
    private final Paces paces;
    private final DossierCourses courses;

    DossierReading(
            DossierFile file,
            Snapshots snapshots,
            Deliberations deliberations,
            Closings closings,
            Calls calls,
            Organisations organisations,
            Forms forms,
            Files files,
            ExchangeDesk exchanges,
            Paces paces,
            DossierCourses courses) {
        this.file = file;
        this.snapshots = snapshots;
        this.deliberations = deliberations;
        this.closings = closings;
        this.calls = calls;
        this.organisations = organisations;
        this.forms = forms;
        this.files = files;
        this.exchanges = exchanges;
        this.paces = paces;
        this.courses = courses;
    }

    /** The dossier whose id stands in an address, where this reader may read it; not found otherwise. */
    public Dossier dossier(Actor actor, String id) {
        try {
            return file.read(actor, new DossierId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    public Section of(Actor actor, Dossier dossier) {
        Call whole = calls.get(dossier.call());
        CallDefinition call = whole.definition();
        LazyTabs tabs = new LazyTabs();
        tabs.with(ViewLanguage.text("dossier.tab.content"), () -> content(actor, dossier, call, tabs::open))
                .with(
                        ViewLanguage.text("dossier.tab.funding"),
                        () -> new Div(PlanTables.expenses(dossier.plan()), PlanTables.resources(dossier.plan())))
                .with(ViewLanguage.text("dossier.tab.partners"), () -> new PartnersPanel(dossier, organisations))
                .with(
                        ViewLanguage.text("dossier.tab.documents"),
                        () -> new DocumentsPanel(
                                file.attachments(actor, dossier.id()),
                                deliberations.awaited(dossier.id()),
                                links(actor),
                                call.zone()));
        withChanges(tabs, actor, dossier, call);
        if (!exchanges.requests().of(actor, dossier.id()).isEmpty()) {
            tabs.with(
                    ViewLanguage.text("information.caption"),
                    () -> new RequestsPart(exchanges, actor, dossier, call, () -> {}));
        }
        tabs.with(
                ViewLanguage.text("timeline.title"),
                () -> new Div(timeline(dossier, whole).timeline()));
        Section section = new Section(new H2(ViewLanguage.text("reading.title")), tabs);
        section.addClassName("reading-side");
        return section;
    }

    /** Where it stands, for a reader who follows it without acting on its procedure. */
    public DossierTimeline timeline(Dossier dossier, Call call) {
        return DossierTimeline.read(
                        dossier,
                        call,
                        closings.of(call, dossier.id()),
                        paces.way(dossier.id(), call.definition().scheme()))
                .with(courses.read(dossier));
    }

    /**
     * The answers, with the parts of the screen at their places.
     *
     * @param open shows the tab of this title
     */
    public AnswersPanel content(Actor actor, Dossier dossier, CallDefinition call, Consumer<String> open) {
        return AnswersPanel.dossier(
                forms.get(Forms.DOSSIER, call.formVersion()),
                new Answers(dossier.answers().values()),
                call.facts(),
                new DossierParts(
                        dossier,
                        organisations,
                        file.attachments(actor, dossier.id()),
                        deliberations.awaited(dossier.id()),
                        links(actor),
                        open));
    }

    /** The tabs with one more where the dossier was completed since its submission: what changed. */
    public LazyTabs withChanges(LazyTabs tabs, Actor actor, Dossier dossier, CallDefinition call) {
        List<Snapshots.Changed> changes = snapshots.changes(actor, dossier.id());
        return changes.isEmpty()
                ? tabs
                : tabs.with(
                        ViewLanguage.text("dossier.tab.changes"),
                        () -> new ChangesPanel(
                                changes, forms.get(Forms.DOSSIER, call.formVersion()), call, organisations));
    }

    private DocumentLinks links(Actor actor) {
        return new DocumentLinks(actor, file, files);
    }
}
