package org.passerelle.ui.signatory;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.passerelle.awards.Decision;
import org.passerelle.dossiers.DossierId;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.ProgressNote;

/** How many letters of the decisions just signed are written; asks each second until all are. */
final class LettersProgress extends Div {

    private static final int EACH_SECOND = 1_000;
    private static final int MOST_SECONDS = 300;

    private final ProgressNote note;
    private final transient IssuedDocuments documents;
    private final transient Actor actor;
    private final transient Supplier<Signatures.Folder> folder;
    private final transient Runnable finished;
    private final List<DossierId> signed;
    private int seconds;
    private Optional<Registration> polling = Optional.empty();

    /**
     * @param folder how the call stands, read afresh
     * @param finished told once, when every letter is written and what is to be known at once is known
     */
    LettersProgress(Supplier<Signatures.Folder> folder, IssuedDocuments documents, Actor actor, Runnable finished) {
        this.folder = folder;
        this.documents = documents;
        this.actor = actor;
        this.finished = finished;
        signed = folder.get().signed().stream().map(Decision::dossier).toList();
        note = new ProgressNote(ViewLanguage.text("decisions.letters", signed.size()));
        addClassName("section");
        add(note);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        polling = Optional.of(ui.addPollListener(poll -> follow(ui)));
        ui.setPollInterval(EACH_SECOND);
        follow(ui);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
    }

    private void follow(UI ui) {
        int written = (int) signed.stream().filter(this::isWritten).count();
        note.advance(written, signed.size());
        if (written == signed.size() && folder.get().isSettled()) {
            note.finish(ViewLanguage.text("decisions.letters.done", written));
            stop(ui);
            finished.run();
        } else if (++seconds > MOST_SECONDS) {
            note.finish(ViewLanguage.text("decisions.letters.later", written, signed.size()));
            stop(ui);
        }
    }

    private boolean isWritten(DossierId dossier) {
        return documents.of(actor, dossier).stream()
                .anyMatch(document -> document.kind().isDecision());
    }

    private void stop(UI ui) {
        polling.ifPresent(Registration::remove);
        polling = Optional.empty();
        ui.setPollInterval(-1);
    }
}
