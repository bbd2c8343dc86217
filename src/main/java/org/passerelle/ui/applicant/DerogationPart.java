package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Derogation;
import org.passerelle.dossiers.Derogations;
import org.passerelle.dossiers.Dossier;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.UploadBox;

/** Where a past report is overdue: how the derogation stands, and where one may, the place to ask for it (E05). */
final class DerogationPart extends Section {

    private final transient DossierDesk desk;
    private final transient Derogations derogations;
    private final transient Actor actor;
    private final transient Dossier dossier;
    private final TextArea words = new TextArea(ViewLanguage.text("derogation.words"));
    private final Paragraph there = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private transient @Nullable StoredFile report;

    DerogationPart(DossierDesk desk, Derogations derogations, Actor actor, Dossier dossier) {
        this.desk = desk;
        this.derogations = derogations;
        this.actor = actor;
        this.dossier = dossier;
        addClassNames("section", "stack");
        there.getElement().setAttribute("role", "status");
        problem.addClassName("form-error");
        problem.getElement().setAttribute("role", "alert");
        words.setRequiredIndicatorVisible(true);
        words.setWidthFull();
        words.setMaxLength(4000);
        draw();
    }

    private void draw() {
        removeAll();
        problem.setVisible(false);
        Optional<Derogation> last = derogations.last(actor, dossier.lead());
        LocalDate today = LocalDate.now(desk.clock());
        add(new H3(ViewLanguage.text("derogation.title")));
        last.ifPresent(d -> add(new Paragraph(state(d, today))));
        boolean open = last.filter(d -> d.state() == Derogation.State.ASKED || d.lifts(today))
                .isEmpty();
        if (open && desk.isEditable(actor, dossier)) {
            form();
        }
    }

    private String state(Derogation derogation, LocalDate today) {
        return switch (derogation.state()) {
            case ASKED ->
                ViewLanguage.text(
                        "derogation.askedState",
                        derogation.askedBy(),
                        Formats.shortDate(derogation.askedAt(), desk.clock().getZone()));
            case GRANTED ->
                ViewLanguage.text(
                        derogation.lifts(today) ? "derogation.grantedState" : "derogation.lapsedState",
                        Formats.date(Objects.requireNonNull(derogation.until())));
            case REFUSED -> ViewLanguage.text("derogation.refusedState", derogation.reason());
        };
    }

    private void form() {
        UploadBox upload = new UploadBox(
                desk.parts(),
                actor,
                dossier.id() + "/derogation",
                desk.call(dossier).definition().maxFileBytes(),
                ViewLanguage.text("derogation.report"),
                file -> {},
                this::hold);
        Button ask = new Button(ViewLanguage.text("derogation.ask"), click -> ask());
        add(new Paragraph(ViewLanguage.text("derogation.lead")), words, upload, there, problem, ask);
    }

    private void hold(StoredFile file) {
        report = file;
        there.setText(ViewLanguage.text("derogation.reportThere", file.name()));
    }

    private void ask() {
        StoredFile given = report;
        if (given == null) {
            tell(ViewLanguage.text("derogation.reportMissing"));
            return;
        }
        try {
            derogations.ask(actor, dossier.id(), words.getValue(), given);
            Message.done(ViewLanguage.text("derogation.askedDone"));
            draw();
        } catch (Refusal refusal) {
            tell(UiErrors.mended(refusal));
        }
    }

    private void tell(String what) {
        problem.setText(what);
        problem.setVisible(true);
    }
}
