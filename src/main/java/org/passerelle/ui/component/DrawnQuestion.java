package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.passerelle.forms.Choices;
import org.passerelle.forms.LongText;
import org.passerelle.forms.Question;
import org.passerelle.forms.Scope;
import org.passerelle.ui.ViewLanguage;

/** A question with its field: label, help, why it is asked, how long the answer may be, what is wrong with it. */
final class DrawnQuestion implements FormPart.Drawn {

    private final FormSheet sheet;
    private final Question question;
    private final String place;
    private final AnswerField<?> field;
    private final Span length = new Span();

    DrawnQuestion(FormSheet sheet, Question question, String place) {
        this.sheet = sheet;
        this.question = question;
        this.place = place;
        field = QuestionFields.of(question);
        field.label(ViewLanguage.text(question.label()));
        field.require(question.required());
        field.component().setId("field-" + place.replace('.', '-'));
        field.component().getElement().setAttribute(LocalCopy.FIELD, place);
        field.help(help());
        field.onChange(answer -> {
            field.mark(null);
            sheet.copy().ifPresent(this::hear);
            sheet.change(place, answer);
        });
    }

    private void hear(LocalCopy copy) {
        if (TypedAnswers.isChosen(question)) {
            copy.heard(place);
        } else {
            copy.heard(place, field.component().getElement().getProperty("value", ""));
        }
    }

    @Override
    public Component shown() {
        return field.component();
    }

    @Override
    public void load() {
        field.load(sheet.answers(), place);
    }

    @Override
    public void refresh(Scope scope) {
        field.readOnly(sheet.isReadOnly() || question.isReadonly(scope));
        Optional<Integer> most = QuestionFields.most(question, scope);
        length.setVisible(most.filter(this::isTold).isPresent() && !sheet.isReadOnly());
        most.ifPresent(m -> length.setText(lengthNote(m)));
    }

    /** A bound is told of a long text, and of a short one that comes near it. */
    private boolean isTold(int most) {
        return question instanceof LongText || written() * 5 > most * 4;
    }

    private int written() {
        return sheet.answers().text(place).map(String::length).orElse(0);
    }

    @Override
    public void mark() {
        field.mark(sheet.errorAt(place).orElse(null));
    }

    @Override
    public boolean focus(String where) {
        if (!where.equals(place)) {
            return false;
        }
        field.component().scrollIntoView();
        field.focus();
        return true;
    }

    private String lengthNote(int most) {
        int written = written();
        return written == 0 ? ViewLanguage.text("form.max", most) : ViewLanguage.text("form.count", written, most);
    }

    private Div help() {
        Div help = new Div();
        help.addClassName("form-help");
        question.head().help().ifPresent(text -> help.add(line(ViewLanguage.text(text))));
        question.head().why().ifPresent(text -> help.add(line(ViewLanguage.text("form.why", ViewLanguage.text(text)))));
        if (question instanceof Choices choices && choices.max() > 0) {
            help.add(line(ViewLanguage.text("form.chooseMost", choices.max())));
        }
        length.addClassName("numbers");
        help.add(length);
        return help;
    }

    private static Span line(String text) {
        return new Span(text);
    }
}
