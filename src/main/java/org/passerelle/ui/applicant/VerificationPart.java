package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Optional;
import org.passerelle.files.Files;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Verification;
import org.passerelle.people.Verifications;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.VaadinWords;

/** How far the verification of the own organisation is; a signatory gives the proof here. */
final class VerificationPart extends Section {

    private final transient Verifications verifications;
    private final transient Files files;
    private final transient Actor actor;
    private final ZoneId zone;
    private final OrganisationId organisation;
    private final Paragraph state = new Paragraph();
    private final Paragraph problem = new Paragraph();

    VerificationPart(
            Verifications verifications, Files files, Actor actor, Verification open, boolean proves, ZoneId zone) {
        this.verifications = verifications;
        this.files = files;
        this.actor = actor;
        this.zone = zone;
        organisation = open.organisation();
        addClassNames("section", "stack");
        state.addClassName("note");
        state.getElement().setAttribute("role", "status");
        problem.addClassName("form-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(new H2(ViewLanguage.text("verification.title")), state);
        if (proves) {
            add(new Paragraph(ViewLanguage.text("verification.hint")), problem, upload());
        }
        draw(Optional.of(open));
    }

    private Upload upload() {
        Upload upload = new Upload(this::receive);
        upload.setAcceptedFileTypes(".pdf", ".jpg", ".jpeg", ".png");
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, files.limit()));
        upload.setI18n(VaadinWords.upload());
        upload.setUploadButton(new Button(ViewLanguage.text("verification.add")));
        upload.addFileRejectedListener(rejected -> tell(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a screen that has gone needs nothing
    private void receive(UploadEvent event) throws IOException {
        try (InputStream content = event.getInputStream()) {
            StoredFile stored = files.store(actor, event.getFileName(), content);
            verifications.prove(actor, stored.id().value(), stored.name());
            event.getUI().access(() -> {
                tell("");
                draw(verifications.open(organisation));
            });
        } catch (Refusal refusal) {
            event.getUI().access(() -> tell(UiErrors.mended(refusal)));
        }
    }

    private void draw(Optional<Verification> open) {
        state.setText(open.map(this::words).orElse(""));
    }

    private String words(Verification open) {
        String status = ViewLanguage.word("verification", open.status()) + ". ";
        return switch (open.status()) {
            case PENDING ->
                status
                        + ViewLanguage.text(
                                "verification.pendingHint", open.proofName(), Formats.shortDue(open.due(), zone));
            case REFUSED -> status + ViewLanguage.text("verification.refusedHint", open.reason());
            case AWAITS_PROOF, VERIFIED -> status;
        };
    }

    private void tell(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
    }
}
