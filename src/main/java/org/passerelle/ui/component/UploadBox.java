package org.passerelle.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.util.UUID;
import java.util.function.Consumer;
import org.passerelle.files.FileKind;
import org.passerelle.files.PartialUploads;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;

/** A place for one file, which is judged as any other, and the reason where it is refused. */
public final class UploadBox extends Div {

    private final Paragraph problem = new Paragraph();
    private final transient Consumer<StoredFile> take;
    private final transient Consumer<StoredFile> shown;

    /**
     * @param place tells the same file that is sent to two places apart
     * @param take the act, beside the screen; its refusal is told here
     * @param shown what changes on the screen once it is done
     */
    public UploadBox(
            PartialUploads parts,
            Actor actor,
            String place,
            long most,
            String button,
            Consumer<StoredFile> take,
            Consumer<StoredFile> shown) {
        this.take = take;
        this.shown = shown;
        problem.addClassName("form-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Upload upload = new ResumableUpload(parts, actor, place, most, this::take, this::refuse).component();
        upload.setAcceptedFileTypes(FileKind.accepted().toArray(String[]::new));
        upload.setI18n(VaadinWords.upload(most));
        Button choose = new Button(button);
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(rejected -> tell(rejected.getErrorMessage()));
        upload.getElement().addEventListener(ResumableUpload.JUDGED, judged -> {});
        add(upload, limit(most, choose), problem);
    }

    /** What one file may weigh, below the place where it is chosen and read out with the button. */
    public static Paragraph limit(long most, Button choose) {
        Paragraph limit = new Paragraph(Formats.limit(most));
        limit.addClassNames("small", "soft", "upload-limit");
        limit.setId("limit-" + UUID.randomUUID());
        limit.getId().ifPresent(id -> choose.getElement().setAttribute("aria-describedby", id));
        return limit;
    }

    private void take(UploadEvent event, StoredFile file) {
        take.accept(file);
        onScreen(event, () -> {
            problem.setVisible(false);
            shown.accept(file);
        });
    }

    private void refuse(UploadEvent event, Refusal refusal) {
        onScreen(event, () -> tell(UiErrors.mended(refusal)));
    }

    /** The upload runs beside the screen: what it changes there is handed over; a screen that has gone needs nothing. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public static void onScreen(UploadEvent event, Command change) {
        event.getUI().access(change);
    }

    void tell(String words) {
        problem.setText(words);
        problem.setVisible(true);
    }
}
