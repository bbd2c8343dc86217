package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.passerelle.calls.Call;
import org.passerelle.questions.Faq;
import org.passerelle.questions.Question;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;

/** One question: its words, until when it is answered, and the answer, which may stand on the page of the call as well. */
final class QuestionCard extends Section {

    /** The answer to who asked, and what everybody reads of it, where that is wanted. */
    record Reply(String answer, Optional<Faq> entry) {}

    private final TextArea answer = area("questions.answer");
    private final Checkbox publish = new Checkbox(ViewLanguage.text("questions.publish"));
    private final TextArea publicQuestion = area("questions.publicQuestion");
    private final TextArea publicAnswer = area("questions.publicAnswer");
    private final transient Clock clock;

    QuestionCard(Question question, Call call, Clock clock, Consumer<Reply> send) {
        this.clock = clock;
        addClassNames("card", "pile");
        Paragraph words = Foreign.french(new Paragraph(question.words()));
        words.addClassName("as-written");
        publicQuestion.setHelperText(ViewLanguage.text("questions.publicHint"));
        Div everybody = new Div(publicQuestion, publicAnswer);
        everybody.addClassName("pile");
        everybody.setVisible(false);
        publish.addValueChangeListener(changed -> {
            everybody.setVisible(changed.getValue());
            if (changed.getValue()) {
                publicQuestion.setValue(question.words());
                publicAnswer.setValue(answer.getValue());
            }
        });
        Button act = new Button(ViewLanguage.text("questions.send"), click -> send(send));
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2(heading(question, call)), due(question, call), words, answer, publish, everybody, act);
    }

    private static String heading(Question question, Call call) {
        String title = ViewLanguage.text(call.definition().title());
        return question.place().isEmpty() ? title : ViewLanguage.text("questions.ofSection", title, question.place());
    }

    private Paragraph due(Question question, Call call) {
        boolean late = question.due().isBefore(clock.instant());
        Paragraph due = new Paragraph(ViewLanguage.text(
                late ? "questions.late" : "questions.due",
                question.email(),
                Formats.due(question.due(), call.definition().zone())));
        due.addClassNames("small", late ? "late" : "soft");
        return due;
    }

    private void send(Consumer<Reply> send) {
        boolean whole = FieldCheck.isSound(answer, true);
        Optional<Faq> entry = Optional.empty();
        if (publish.getValue()) {
            whole = FieldCheck.isSound(publicQuestion, true) & FieldCheck.isSound(publicAnswer, true) & whole;
            entry = Optional.of(new Faq(publicQuestion.getValue(), publicAnswer.getValue(), Instant.EPOCH));
        }
        if (whole) {
            send.accept(new Reply(answer.getValue(), entry));
        } else {
            FieldCheck.focusFirst(Stream.of(answer, publicQuestion, publicAnswer));
        }
    }

    private static TextArea area(String key) {
        TextArea area = new TextArea(ViewLanguage.text(key));
        area.setMaxLength(Question.MOST_CHARACTERS);
        area.setRequiredIndicatorVisible(true);
        area.setWidthFull();
        area.setMinRows(4);
        return area;
    }
}
