package org.passerelle.ui.signatory;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.function.Supplier;
import org.passerelle.calls.CallId;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.ProgressNote;

/** How many letters of the decisions just signed are written; asks each second until all are. */
final class LettersProgress extends Div {

    private static final int EACH_SECOND = 1_000;
    private static final int MOST_SECONDS = 300;

    private final ProgressNote note;
    private final transient LettersWritten letters;
    private final transient Actor actor;
    private final transient Supplier<Signatures.Folder> folder;
    private final transient Runnable finished;
    private final CallId call;
    private final int many;
    private int seconds;
    private Optional<Registration> polling = Optional.empty();

    /**
     * @param folder how the call stands, read afresh
     * @param finished told once, when every letter is written and what is to be known at once is known
     */
    LettersProgress(Supplier<Signatures.Folder> folder, LettersWritten letters, Actor actor, Runnable finished) {
        this.folder = folder;
        this.letters = letters;
        this.actor = actor;
        this.finished = finished;
        Signatures.Folder now = folder.get();
        call = now.call().id();
        many = now.lettersToWrite();
        note = new ProgressNote(ViewLanguage.text("decisions.letters", many));
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
        LettersWritten.Standing standing = letters.of(actor, call);
        note.advance(standing.written(), many);
        if (standing.written() >= many && folder.get().isSettled()) {
            note.finish(ViewLanguage.text("decisions.letters.done", many));
            stop(ui);
            finished.run();
        } else if (standing.written() + standing.failed().size() >= many
                && !standing.failed().isEmpty()) {
            note.finish(ViewLanguage.text(
                    "decisions.letters.failed",
                    standing.failed().size(),
                    String.join(", ", standing.failed()),
                    standing.written(),
                    many));
            stop(ui);
        } else if (++seconds > MOST_SECONDS) {
            note.finish(ViewLanguage.text("decisions.letters.later", standing.written(), many));
            stop(ui);
        }
    }

    private void stop(UI ui) {
        polling.ifPresent(Registration::remove);
        polling = Optional.empty();
        ui.setPollInterval(-1);
    }
}
