package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.Commitment;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.Files;
import org.passerelle.files.StoredFile;
import org.passerelle.links.AssociatedParts;
import org.passerelle.links.Part;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.Role;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Attention;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.Message;

/**
 * The own authority's part of a draft that another leads: what a foreign partner sees behind its link. Its members write it,
 * who signs for it confirms it (ADR 0067).
 */
@Route(value = Pages.PART + "/:id", layout = MainLayout.class)
@RolesAllowed({"APPLICANT_EDITOR", "APPLICANT_SIGNATORY"})
class PartView extends PageView implements BeforeEnterObserver {

    private final transient AssociatedParts parts;
    private final transient People people;
    private final transient CurrentActor current;
    private final transient Files files;
    private final transient Clock clock;
    private final Paragraph state = new Paragraph();
    private transient Optional<StoredFile> signed = Optional.empty();

    PartView(AssociatedParts parts, People people, CurrentActor current, Files files, Clock clock) {
        this.parts = parts;
        this.people = people;
        this.current = current;
        this.files = files;
        this.clock = clock;
        state.addClassName("card");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(DossierIds.parse(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(DossierId id) {
        removeAll();
        Actor actor = current.get();
        Part part = parts.read(actor, id);
        forReading();
        heading(ViewLanguage.text("applicant.part.title")).over(ViewLanguage.text("applicant.part.over"));
        state.setText(ViewLanguage.word("applicant.part.state", PartState.of(part)));
        add(state, about(part), where(part));
        if (part.isConfirmed()) {
            add(confirmed(id, part));
        } else if (part.open()) {
            form(actor, id, part);
        }
    }

    private static Component about(Part part) {
        return new KeyValueList()
                .with(ViewLanguage.text("applicant.part.project"), Foreign.french(new Span(part.title())))
                .with(ViewLanguage.text("applicant.list.call"), part.call())
                .with(ViewLanguage.text("applicant.new.lead"), part.lead())
                .with(ViewLanguage.text("applicant.part.you"), part.organisation());
    }

    private static Component where(Part part) {
        return new Section(new H2(ViewLanguage.text("timeline.title")), PartTimeline.of(part.course()));
    }

    private Component confirmed(DossierId id, Part part) {
        Commitment commitment = part.commitment().orElseThrow();
        KeyValueList list = new KeyValueList()
                .with(
                        ViewLanguage.text("applicant.part.confirmedBy"),
                        commitment.signed().name() + ", " + commitment.signed().position())
                .with(
                        ViewLanguage.text("applicant.part.confirmedAt"),
                        Formats.dateTime(commitment.confirmedAt(), clock.getZone()));
        commitment
                .signed()
                .amounts()
                .forEach(amount -> list.with(
                        ViewLanguage.word("contributionKind", amount.kind()), Formats.money(amount.confirmed())));
        if (commitment.letter() != null) {
            list.with(
                    ViewLanguage.text("applicant.part.letter"),
                    new Anchor(
                            DownloadHandler.fromInputStream(event -> open(id)),
                            AttachmentType.DOWNLOAD,
                            ViewLanguage.text("applicant.part.letterOpen")));
        }
        return list;
    }

    private DownloadResponse open(DossierId id) {
        Attachment letter = parts.letter(current.get(), id);
        return new DownloadResponse(files.stream(letter.file()), letter.name(), letter.mediaType(), letter.size());
    }

    private void form(Actor actor, DossierId id, Part part) {
        boolean signs = actor.is(Role.APPLICANT_SIGNATORY);
        PartForm form = new PartForm(part, signs ? actor.name() : "");
        add(form);
        Button keep = new Button(ViewLanguage.text("applicant.part.keep"), click -> {
            parts.keep(current.get(), id, form.written());
            Message.done(ViewLanguage.text("applicant.part.kept"));
        });
        Div acts = new Div();
        acts.addClassName("actions");
        if (signs) {
            Button confirm = new Button(ViewLanguage.text("applicant.part.confirm"), click -> confirm(id, form));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            acts.add(confirm);
            add(new Paragraph(ViewLanguage.text("applicant.part.binding")), scan(actor));
        } else {
            keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            String names = people.signatoriesOf(Objects.requireNonNull(actor.organisation())).stream()
                    .map(Person::name)
                    .collect(Collectors.joining(", "));
            add(new Paragraph(ViewLanguage.text("applicant.part.signatoryOnly", names)));
        }
        acts.add(keep);
        add(acts);
    }

    /** Instead of the letter that the service prints, the signed one; it goes with the confirmation. */
    private Component scan(Actor actor) {
        signed = Optional.empty();
        Paragraph given = new Paragraph();
        given.getElement().setAttribute("role", "status");
        ScanBox box = new ScanBox(files, actor, ViewLanguage.text("applicant.part.scan"), file -> {}, file -> {
            signed = Optional.of(file);
            given.setText(ViewLanguage.text("applicant.part.scanGiven", file.name()));
        });
        return new Div(new Paragraph(ViewLanguage.text("applicant.part.scanHint")), box, given);
    }

    private void confirm(DossierId id, PartForm form) {
        if (form.isWhole()) {
            Actor actor = current.get();
            signed.ifPresentOrElse(
                    scan -> parts.handIn(actor, id, form.written(), scan),
                    () -> parts.confirm(actor, id, form.written()));
            show(id);
            Attention.to(state);
        }
    }
}
