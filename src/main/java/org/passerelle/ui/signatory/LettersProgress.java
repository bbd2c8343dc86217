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
    private final transient Supplier<Signatures.Letters> standing;
    private final transient Runnable finished;
    private final CallId call;
    private final int many;

    /**
     * @param standing how far the call is, read afresh
     * @param finished told once, when every letter is written and what is to be known at once is known
     */
    LettersProgress(Supplier<Signatures.Letters> standing, LettersWritten letters, Actor actor, Runnable finished) {
        this.standing = standing;
        this.letters = letters;
        this.actor = actor;
        this.finished = finished;
        Signatures.Letters now = standing.get();
        call = now.call();
        many = now.many();
        note = new ProgressNote(ViewLanguage.text("decisions.letters", many));
        addClassName("section");
        add(note);
        Watch.from(this, this::isOver, this::late);
    }

    private boolean isOver() {
        LettersWritten.Standing written = letters.of(actor, call);
        note.advance(written.written(), many);
        if (written.written() >= many && standing.get().settled()) {
            note.finish(ViewLanguage.text("decisions.letters.done", many));
            finished.run();
            return true;
        }
        boolean stuck = !written.failed().isEmpty()
                && written.written() + written.failed().size() >= many;
        if (stuck) {
            note.finish(ViewLanguage.text(
                    "decisions.letters.failed",
                    written.failed().size(),
                    String.join(", ", written.failed()),
                    written.written(),
                    many));
        }
        return stuck;
    }

    private void late() {
        note.finish(ViewLanguage.text(
                "decisions.letters.later", letters.of(actor, call).written(), many));
    }
}
