package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.passerelle.forms.Choices;
import org.passerelle.forms.LongText;
import org.passerelle.forms.Option;
import org.passerelle.forms.Question;
import org.passerelle.forms.Scope;
import org.passerelle.shared.LocalizedText;
import org.passerelle.ui.ViewLanguage;

/** A question with its field: label, help, why it is asked, how long the answer may be, what is wrong with it. */
final class DrawnQuestion implements FormPart.Drawn {

    private final FormSheet sheet;
    private final Question question;
    private final String place;
    private final AnswerField<?> field;
    private final Div cell = new Div();
    private final Span how = new Span();
    private final Span length = new Span();
    private final Span nothing = new Span(ViewLanguage.text("form.noOptions"));
    private List<Option> offered;

    DrawnQuestion(FormSheet sheet, Question question, String place) {
        this.sheet = sheet;
        this.question = question;
        this.place = place;
        field = QuestionFields.of(question);
        offered =
                question.options().isReckoned() ? List.of() : question.options().named();
        field.offer(offered);
        name(question.label().blank());
        field.component().setId("field-" + place.replace('.', '-'));
        field.component().getElement().setAttribute(LocalCopy.FIELD, place);
        field.help(help());
        cell.addClassName("form-cell");
        cell.add(field.component());
        WhyAsked.of(question.head()).ifPresent(cell::add);
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
        return cell;
    }

    @Override
    public void load() {
        field.load(sheet.answers(), place);
    }

    @Override
    public void refresh(Scope scope) {
        offer(question.options().in(scope));
        if (!question.label().isFixed()) {
            name(question.label().in(scope));
        }
        question.help().ifPresent(text -> how.setText(ViewLanguage.text(text.in(scope))));
        field.readOnly(sheet.isReadOnly() || question.isReadonly(scope));
        Optional<Integer> most = QuestionFields.most(question, scope);
        length.setVisible(most.filter(this::isTold).isPresent() && !sheet.isReadOnly());
        most.ifPresent(m -> length.setText(lengthNote(m)));
    }

    private void name(LocalizedText label) {
        field.label(ViewLanguage.text(label), question.adorners().said(ViewLanguage.current()));
        field.require(question.required());
    }

    private void offer(List<Option> options) {
        if (!options.equals(offered)) {
            offered = options;
            field.offer(options);
            field.load(sheet.answers(), place);
        }
        nothing.setVisible(options.isEmpty());
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
        question.help().ifPresent(text -> help.add(how));
        if (question instanceof Choices choices && choices.max() > 0) {
            help.add(line(ViewLanguage.text("form.chooseMost", choices.max())));
        }
        if (question.options().isReckoned()) {
            help.add(nothing);
        }
        length.addClassName("numbers");
        help.add(length);
        return help;
    }

    private static Span line(String text) {
        return new Span(text);
    }
}
