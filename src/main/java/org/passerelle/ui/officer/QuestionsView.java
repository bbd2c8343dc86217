package org.passerelle.ui.officer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.questions.Question;
import org.passerelle.questions.Questions;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Message;

/** The questions that wait for an answer, the most urgent first; each is answered where it stands. */
@Route(value = WorkPaths.QUESTIONS, layout = MainLayout.class)
@Menu(title = "questions.menu", order = 12)
@RolesAllowed({"CASE_OFFICER", "CALL_MANAGER"})
class QuestionsView extends PageView {

    private final transient Questions questions;
    private final transient Calls calls;
    private final transient CurrentActor current;
    private final transient Clock clock;
    private final Div list = new Div();

    QuestionsView(Questions questions, Calls calls, CurrentActor current, Clock clock) {
        this.questions = questions;
        this.calls = calls;
        this.current = current;
        this.clock = clock;
        forReading();
        heading(ViewLanguage.text("questions.title")).lead(ViewLanguage.text("questions.lead"));
        list.addClassName("pile");
        add(list);
        show();
    }

    private void show() {
        List<Question> waiting = questions.waiting(current.get());
        Map<CallId, Call> known =
                calls.all(current.get()).stream().collect(Collectors.toMap(Call::id, Function.identity()));
        list.removeAll();
        waiting.forEach(question -> list.add(
                new QuestionCard(question, Objects.requireNonNull(known.get(question.call())), clock, reply -> {
                    questions.answer(current.get(), question.id(), reply.answer(), reply.entry());
                    Message.done(ViewLanguage.text("questions.answered"));
                    show();
                })));
        if (waiting.isEmpty()) {
            list.add(new EmptyState(ViewLanguage.text("questions.none"), ViewLanguage.text("questions.noneHint")));
        }
    }
}
