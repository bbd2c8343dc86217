package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.passerelle.files.FileKind;
import org.passerelle.files.Files;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.component.UploadBox;
import org.passerelle.ui.component.VaadinWords;

/** A place for one paper, scanned or photographed, and the reason where it is refused. */
final class ScanBox extends Div {

    private final transient Files files;
    private final transient Actor actor;
    private final transient Consumer<StoredFile> take;
    private final transient Consumer<StoredFile> shown;
    private final Paragraph problem = new Paragraph();

    /**
     * @param take the act, beside the screen; its refusal is told here
     * @param shown what changes on the screen once it is done
     */
    ScanBox(Files files, Actor actor, String button, Consumer<StoredFile> take, Consumer<StoredFile> shown) {
        this.files = files;
        this.actor = actor;
        this.take = take;
        this.shown = shown;
        problem.addClassName("form-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Button choose = new Button(button);
        add(upload(choose), UploadBox.limit(files.limit(), choose), problem);
    }

    private Upload upload(Button choose) {
        Upload upload = new Upload(this::receive);
        upload.setAcceptedFileTypes(".pdf", ".jpg", ".jpeg", ".png");
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, files.limit()));
        upload.setI18n(VaadinWords.upload(files.limit()));
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(rejected -> tell(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private void receive(UploadEvent event) throws IOException {
        try (InputStream content = event.getInputStream()) {
            StoredFile stored = files.store(actor, event.getFileName(), content, files.limit(), FileKind.SCANS);
            take.accept(stored);
            UploadBox.onScreen(event, () -> {
                tell("");
                shown.accept(stored);
            });
        } catch (Refusal refusal) {
            UploadBox.onScreen(event, () -> tell(UiErrors.mended(refusal)));
        }
    }

    private void tell(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
    }
}
