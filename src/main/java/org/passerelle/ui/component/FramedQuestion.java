package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Question;
import org.passerelle.forms.Scope;

/** A question that is answered in several fields together. */
abstract class FramedQuestion<Q extends Question> implements FormPart.Drawn {

    final FormSheet sheet;
    final Q question;
    final String place;
    final QuestionFrame frame;

    FramedQuestion(FormSheet sheet, Q question, String place) {
        this.sheet = sheet;
        this.question = question;
        this.place = place;
        frame = new QuestionFrame(place, question.head());
        frame.keptBy(place);
    }

    @Override
    public Component shown() {
        return frame;
    }

    @Override
    public void refresh(Scope scope) {
        frame.name(question, scope);
    }

    @Override
    public void mark() {
        frame.mark(sheet.errorAt(place));
    }

    @Override
    public boolean focus(String where) {
        if (!where.equals(place)) {
            return false;
        }
        FirstField.focus(frame, "");
        return true;
    }

    boolean isReadOnly(Scope scope) {
        return sheet.isReadOnly() || question.isReadonly(scope);
    }

    /** The reader changed the answer; null for none. */
    void answered(@Nullable Object answer) {
        sheet.copy().ifPresent(copy -> copy.heard(place));
        sheet.change(place, answer);
    }
}
