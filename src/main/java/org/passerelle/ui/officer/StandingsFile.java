package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FindingsPanel;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.VaadinWords;

/** Facts on authorities from a file of a service that knows, chosen or pasted: all of it or nothing. */
final class StandingsFile extends Section {

    private static final int MOST_BYTES = 1_000_000;

    private final transient Preconditions preconditions;
    private final transient Actor actor;
    private final transient Runnable taken;
    private final TextArea pasted = new TextArea(ViewLanguage.text("preconditions.file"));
    private final Paragraph problem = new Paragraph();
    private final FindingsPanel faults = new FindingsPanel();

    /** @param taken what changes on the page once the facts are recorded */
    StandingsFile(Preconditions preconditions, Actor actor, Runnable taken) {
        this.preconditions = preconditions;
        this.actor = actor;
        this.taken = taken;
        addClassName("section");
        pasted.setHelperText(ViewLanguage.text("preconditions.fileHint"));
        pasted.setMinRows(4);
        pasted.setWidthFull();
        problem.addClassName("form-error");
        problem.getElement().setAttribute("role", "alert");
        Button take = new Button(ViewLanguage.text("preconditions.take"), click -> take(pasted.getValue()));
        Div stack = new Div(upload(), pasted, take, problem, faults);
        stack.addClassName("stack");
        add(new H2(ViewLanguage.text("preconditions.several")), stack);
        tell("", List.of());
    }

    private Upload upload() {
        Upload upload = new Upload(this::receive);
        upload.setAcceptedFileTypes(".csv");
        upload.setMaxFileSize(MOST_BYTES);
        upload.setI18n(VaadinWords.upload(MOST_BYTES));
        upload.setUploadButton(new Button(ViewLanguage.text("preconditions.choose")));
        upload.addFileRejectedListener(rejected -> tell(rejected.getErrorMessage(), List.of()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a screen that has gone needs nothing
    private void receive(UploadEvent event) throws IOException {
        try (InputStream content = event.getInputStream()) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            event.getUI().access(() -> {
                if (bytes.length > MOST_BYTES) {
                    tell(ViewLanguage.text("upload.tooBig", Formats.limit(MOST_BYTES)), List.of());
                } else {
                    take(words(bytes));
                }
            });
        }
    }

    /** Spreadsheets write CSV in UTF-8 or in the alphabet of Windows. */
    private static String words(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private void take(String csv) {
        try {
            int count = preconditions.take(actor, csv);
            tell("", List.of());
            pasted.clear();
            Message.done(ViewLanguage.text("preconditions.taken", count));
            taken.run();
        } catch (Refusal refusal) {
            if (refusal.code() != RefusalCode.CONTENT) {
                throw refusal;
            }
            tell("", refusal.findings());
        }
    }

    private void tell(String words, List<Finding> wrong) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
        faults.show(wrong).setVisible(!wrong.isEmpty());
    }
}
