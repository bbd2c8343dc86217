package org.passerelle.ui.component;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.passerelle.files.PartialFile;
import org.passerelle.files.PartialUploads;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Actor;
import org.passerelle.shared.Json;
import org.passerelle.shared.Refusal;

/**
 * Takes a file in parts: the browser asks how much is there, sends what is missing part by part, and asks again after a
 * cut. What it sends is the component's own list of files, with its progress; only the sending is ours.
 */
public final class ResumableUpload implements UploadHandler {

    /** Fired in the browser when the last part has been judged, so that the page fetches what has changed. */
    public static final String JUDGED = "file-judged";

    /** A cut of a few seconds is waited for; after a longer one the reader presses "retry" and loses nothing. */
    private static final String SEND =
            """
            const upload = this, size = $0;
            if (upload.sendsInParts) return;
            upload.sendsInParts = true;
            let queue = Promise.resolve();
            const pause = ms => new Promise(done => setTimeout(done, ms));
            const draw = () => { upload.files = Array.from(upload.files); };
            const ask = async (file, start, body) => {
              const answer = await fetch(upload.target, {method: 'POST', credentials: 'same-origin', body, headers: {
                'Content-Type': 'application/octet-stream', 'X-Part-Start': start, 'X-File-Size': file.size,
                'X-File-Name': encodeURIComponent(file.name), 'X-File-Date': file.lastModified}});
              if (!answer.ok) throw new Error('HTTP ' + answer.status);
              return answer.json();
            };
            const patiently = async (file, act) => {
              for (let wait = 500; ; wait *= 2) {
                try { return await act(); } catch (cut) {
                  if (wait > 8000 || file.abort) throw cut;
                  await pause(wait);
                }
              }
            };
            const send = async file => {
              try {
                let state = await patiently(file, () => ask(file, -1, new Blob()));
                while (!state.judged && !file.abort) {
                  const at = state.received;
                  if (at + size >= file.size) { file.indeterminate = true;
                    file.status = upload.i18n.uploading.status.processing; draw(); }
                  state = await patiently(file, () => ask(file, at, file.slice(at, at + size)));
                  file.progress = Math.floor(100 * state.received / Math.max(1, file.size));
                  if (!file.indeterminate) { file.status = file.progress + ' %'; draw(); }
                }
                upload.files = upload.files.filter(other => other !== file);
                upload.dispatchEvent(new CustomEvent('file-judged'));
              } catch (cut) {
                Object.assign(file, {uploading: false, indeterminate: false,
                  error: upload.i18n.uploading.error.serverUnavailable, status: ''});
                draw();
              }
            };
            upload.addEventListener('upload-before', event => {
              event.preventDefault();
              const file = event.detail.file;
              Object.assign(file, {uploading: true, held: false, error: '', complete: false, progress: 0,
                indeterminate: false, abort: false, status: upload.i18n.uploading.status.held});
              setTimeout(draw);
              queue = queue.then(() => file.abort || send(file));
            });
            """;

    /** What is done with a file that is whole. */
    public interface Whole {
        void take(UploadEvent event, StoredFile file);
    }

    /** How a refusal is told. */
    public interface Refused {
        void tell(UploadEvent event, Refusal refusal);
    }

    private final PartialUploads parts;
    private final Actor actor;
    private final String place;
    private final long mostBytes;
    private final Whole whole;
    private final Refused refused;

    /** @param place tells the same file that is sent to two places apart */
    public ResumableUpload(
            PartialUploads parts, Actor actor, String place, long mostBytes, Whole whole, Refused refused) {
        this.parts = parts;
        this.actor = actor;
        this.place = place;
        this.mostBytes = mostBytes;
        this.whole = whole;
        this.refused = refused;
    }

    /** A component that sends to this. */
    public Upload component() {
        Upload upload = new Upload(this);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, mostBytes));
        upload.addAttachListener(attached -> upload.getElement().executeJs(SEND, PartialUploads.PART));
        return upload;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        PartialFile file = file(event.getRequest());
        try (InputStream content = event.getInputStream()) {
            long start = Long.parseLong(header(event.getRequest(), "X-Part-Start"));
            long received = start < 0
                    ? parts.begin(actor, file, mostBytes)
                    : parts.append(actor, file, start, content, mostBytes);
            boolean complete = start >= 0 && received == file.size();
            if (complete) {
                whole.take(event, parts.finish(actor, file, mostBytes));
            }
            answer(event.getResponse(), received, complete);
        } catch (Refusal refusal) {
            refused.tell(event, refusal);
            answer(event.getResponse(), 0, true);
        }
    }

    /** The answer is given above; the framework adds nothing to it but that it failed. */
    @Override
    public void responseHandled(boolean success, VaadinResponse response) {
        if (!success) {
            response.setStatus(500);
        }
    }

    private PartialFile file(VaadinRequest request) {
        String name = URLDecoder.decode(header(request, "X-File-Name"), StandardCharsets.UTF_8);
        String size = header(request, "X-File-Size");
        String key = String.join("|", place, name, size, header(request, "X-File-Date"));
        return new PartialFile(key, name, Long.parseLong(size));
    }

    private static String header(VaadinRequest request, String name) throws IllegalArgumentException {
        String value = request.getHeader(name);
        if (value == null) {
            throw new IllegalArgumentException("A part without " + name);
        }
        return value;
    }

    private static void answer(VaadinResponse response, long received, boolean judged) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream()
                .write(Json.write(Map.of("received", received, "judged", judged))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
