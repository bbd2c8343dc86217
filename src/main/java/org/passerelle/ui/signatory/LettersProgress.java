package org.passerelle.ui.signatory;

import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import org.passerelle.calls.CallId;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.ProgressNote;
import org.passerelle.ui.component.Watch;

/** How many letters of the decisions just signed are written; asks each second until all are. */
final class LettersProgress extends Div {

    private final ProgressNote note;
    private final transient LettersWritten letters;
    private final transient Actor actor;
    private final transient Supplier<Signatures.Folder> folder;
    private final transient Runnable finished;
    private final CallId call;
    private final int many;

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
        Watch.from(this, this::isOver, this::late);
    }

    private boolean isOver() {
        LettersWritten.Standing standing = letters.of(actor, call);
        note.advance(standing.written(), many);
        if (standing.written() >= many && folder.get().isSettled()) {
            note.finish(ViewLanguage.text("decisions.letters.done", many));
            finished.run();
            return true;
        }
        boolean stuck = !standing.failed().isEmpty()
                && standing.written() + standing.failed().size() >= many;
        if (stuck) {
            note.finish(ViewLanguage.text(
                    "decisions.letters.failed",
                    standing.failed().size(),
                    String.join(", ", standing.failed()),
                    standing.written(),
                    many));
        }
        return stuck;
    }

    private void late() {
        note.finish(ViewLanguage.text(
                "decisions.letters.later", letters.of(actor, call).written(), many));
    }
}
