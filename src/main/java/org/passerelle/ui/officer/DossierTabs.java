package org.passerelle.ui.officer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Ties;
import org.passerelle.dossiers.Worklist;
import org.passerelle.files.Files;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisations;
import org.passerelle.people.Rights;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.ConsensusNotes;
import org.passerelle.reviews.Reviews;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.LazyTabs;
import org.passerelle.ui.component.VisibilityTable;
import org.passerelle.ui.dossier.ConsensusPanel;
import org.passerelle.ui.dossier.DocumentLinks;
import org.passerelle.ui.dossier.DocumentsPanel;
import org.passerelle.ui.dossier.DossierReading;
import org.passerelle.ui.dossier.LettersPanel;
import org.passerelle.ui.dossier.PackageOffer;
import org.passerelle.ui.dossier.PartnersPanel;
import org.passerelle.ui.dossier.ProcessPanel;
import org.passerelle.ui.dossier.SheetsPanel;
import org.passerelle.ui.dossier.TrailPanel;
import org.passerelle.workflow.ProcessPictures;
import org.springframework.stereotype.Component;

/** The tabs of a dossier, each read from its service when it is opened first. */
@Component
class DossierTabs {

    private final DossierFile file;
    private final Deliberations deliberations;
    private final OpinionsTab opinions;
    private final Reviews reviews;
    private final ConsensusNotes consensus;
    private final Rights rights;
    private final Organisations organisations;
    private final Files files;
    private final FundingTab funding;
    private final DossierReading reading;
    private final IssuedDocuments letters;
    private final PackageOffer packages;
    private final ProcessPictures pictures;
    private final ExchangesTab exchanges;
    private final NotificationDesk notifications;
    private final Ties ties;
    private final Worklist worklist;
    private final AppealsTab appeals;
    private final BankPanel bank;

    DossierTabs(
            DossierFile file,
            Deliberations deliberations,
            OpinionsTab opinions,
            Reviews reviews,
            ConsensusNotes consensus,
            Rights rights,
            Organisations organisations,
            Files files,
            FundingTab funding,
            DossierReading reading,
            IssuedDocuments letters,
            PackageOffer packages,
            ProcessPictures pictures,
            ExchangesTab exchanges,
            AppealsTab appeals,
            BankPanel bank,
            NotificationDesk notifications,
            Ties ties,
            Worklist worklist) {
        this.file = file;
        this.deliberations = deliberations;
        this.opinions = opinions;
        this.reviews = reviews;
        this.consensus = consensus;
        this.rights = rights;
        this.organisations = organisations;
        this.files = files;
        this.funding = funding;
        this.reading = reading;
        this.letters = letters;
        this.packages = packages;
        this.pictures = pictures;
        this.exchanges = exchanges;
        this.notifications = notifications;
        this.ties = ties;
        this.worklist = worklist;
        this.appeals = appeals;
        this.bank = bank;
    }

    /** @param acted called after an act of the reader that changes who is awaited */
    LazyTabs of(Actor actor, Dossier dossier, Call call, Runnable acted) {
        CallDefinition definition = call.definition();
        ZoneId zone = definition.zone();
        LazyTabs tabs = new LazyTabs();
        tabs.with(name("content"), () -> reading.content(actor, dossier, definition, tabs::open))
                .with(name("funding"), () -> funding.of(actor, dossier, call))
                .with(name("partners"), () -> new PartnersPanel(dossier, organisations))
                .with(name("opinions"), () -> opinions.of(actor, dossier, call, acted))
                .with(name("sheets"), () -> sheets(actor, dossier, definition))
                .with(name("documents"), () -> documents(actor, dossier, zone, acted))
                .with(name("exchanges"), () -> exchanges.of(actor, dossier, definition, acted));
        if (rights.allows(actor, Act.READ_APPEAL)) {
            tabs.with(name("appeals"), () -> appeals.of(actor, dossier, zone, acted));
        }
        procedure(tabs, actor, dossier, call);
        if (rights.allows(actor, Act.READ_TIES)) {
            tabs.with(name("ties"), () -> new TiesPart(ties, worklist, rights, actor, dossier.id(), zone, acted));
        }
        return reading.withChanges(tabs, actor, dossier, definition);
    }

    /** The procedure with its drawing and its trail for who may read it; for the others where the dossier stands. */
    private void procedure(LazyTabs tabs, Actor actor, Dossier dossier, Call call) {
        ZoneId zone = call.definition().zone();
        if (!rights.allows(actor, Act.READ_TRAIL)) {
            tabs.with(name("process"), () -> reading.timeline(dossier, call).timeline());
            return;
        }
        tabs.with(name("process"), () -> new ProcessPanel(
                                pictures.of(actor, dossier.id(), ViewLanguage.current()), zone)
                        .expecting(reading.timeline(dossier, call).outlook()))
                .with(
                        name("trail"),
                        () -> new TrailPanel(
                                file.trail(actor, dossier.id()), opinions.bodies(actor, dossier), "stage", zone));
    }

    /** What the tab of a name is called. */
    static String name(String tab) {
        return ViewLanguage.text("dossier.tab." + tab);
    }

    private Div sheets(Actor actor, Dossier dossier, CallDefinition call) {
        List<Assignment> seen = reviews.of(actor, dossier.id());
        Div sheets = new Div(new SheetsPanel(seen, call.grid(), call.zone())
                .over(reviews.mean(actor, dossier.id()).orElse(null)));
        if (seen.stream().anyMatch(Assignment::isLocked)) {
            sheets.add(
                    new ConsensusPanel(consensus, rights, actor, dossier.id(), seen, ConsensusNotes.isOpen(dossier)));
        }
        sheets.add(VisibilityTable.folded(call));
        sheets.addClassName("pile");
        return sheets;
    }

    private Div documents(Actor actor, Dossier dossier, ZoneId zone, Runnable acted) {
        Div documents = new Div(
                bank.of(actor, dossier, zone, acted),
                new H3(ViewLanguage.text("dossier.documents.caption")),
                new DocumentsPanel(
                        file.attachments(actor, dossier.id()),
                        deliberations.awaited(dossier.id()),
                        new DocumentLinks(actor, file, files),
                        zone),
                new H3(ViewLanguage.text("letters.caption")),
                new LettersPanel(letters.of(actor, dossier.id()), letters, actor, zone),
                new NotificationsPart(notifications, actor, dossier, zone, acted));
        packages.of(actor, dossier).ifPresent(documents::add);
        return documents;
    }
}
