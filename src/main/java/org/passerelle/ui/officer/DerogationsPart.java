package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.Clock;
import java.util.List;
import org.passerelle.dossiers.Derogation;
import org.passerelle.dossiers.Derogations;
import org.passerelle.files.Files;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Organisations;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;

/** The derogations that wait for an officer, the oldest first; nothing of it is shown while none does. */
final class DerogationsPart extends Section {

    private final transient Derogations derogations;
    private final transient Organisations organisations;
    private final transient Files files;
    private final transient CurrentActor current;
    private final transient Clock clock;
    private final DataTable<Derogation> table;

    DerogationsPart(
            Derogations derogations, Organisations organisations, Files files, CurrentActor current, Clock clock) {
        this.derogations = derogations;
        this.organisations = organisations;
        this.files = files;
        this.current = current;
        this.clock = clock;
        addClassName("section");
        table = new DataTable<Derogation>(ViewLanguage.text("derogation.waiting"))
                .captionHidden()
                .column(ViewLanguage.text("preconditions.authority"), this::name)
                .column(ViewLanguage.text("derogation.why"), Derogation::words)
                .component(ViewLanguage.text("derogation.opens"), this::report)
                .column(
                        ViewLanguage.text("derogation.by"),
                        d -> d.askedBy() + ", " + Formats.shortDate(d.askedAt(), clock.getZone()))
                .component(ViewLanguage.text("derogation.acts"), this::acts);
        add(new H2(ViewLanguage.text("derogation.waiting")), table);
        draw();
    }

    private void draw() {
        List<Derogation> waiting = derogations.waiting(current.get());
        table.show(waiting);
        setVisible(!waiting.isEmpty());
    }

    private String name(Derogation derogation) {
        return organisations.get(derogation.organisation()).name();
    }

    private Component report(Derogation derogation) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> open(derogation));
        String name = files.find(derogation.report()).map(StoredFile::name).orElse("");
        return new Anchor(handler, AttachmentType.DOWNLOAD, name);
    }

    /** The right is asked again as it is opened: what does not wait any more is not there. */
    private DownloadResponse open(Derogation asked) {
        StoredFile stored = derogations.waiting(current.get()).stream()
                .filter(waiting -> waiting.id().equals(asked.id()))
                .flatMap(waiting -> files.find(waiting.report()).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, asked.id()));
        return new DownloadResponse(files.stream(stored.id()), stored.name(), stored.mediaType(), stored.size());
    }

    private Component acts(Derogation derogation) {
        String name = name(derogation);
        Button grant =
                new Button(ViewLanguage.text("derogation.grant"), click -> new GrantDialog(name, clock, until -> {
                            derogations.grant(current.get(), derogation.id(), until);
                            draw();
                        })
                        .open());
        grant.setAriaLabel(ViewLanguage.text("derogation.grantFor", name));
        Button refuse = new Button(ViewLanguage.text("derogation.refuse"), click -> refuse(derogation, name));
        refuse.setAriaLabel(ViewLanguage.text("derogation.refuseFor", name));
        refuse.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div acts = new Div(grant, refuse);
        acts.addClassName("actions");
        return acts;
    }

    private void refuse(Derogation derogation, String name) {
        Confirm.askWithReason(
                About.NOTHING,
                ViewLanguage.text("derogation.refuseFor", name),
                ViewLanguage.text("derogation.refuseHint"),
                ViewLanguage.text("derogation.refuse"),
                reason -> {
                    derogations.refuse(current.get(), derogation.id(), reason);
                    draw();
                });
    }
}
