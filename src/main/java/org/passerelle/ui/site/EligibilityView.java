package org.passerelle.ui.site;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.eligibility.EligibilityCheck;
import org.passerelle.eligibility.Given;
import org.passerelle.eligibility.Question;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;

/**
 * Whether a call takes a project, in a few questions and without an account: one question a page, each with an address of
 * its own, so that the browser's way back works. Answers are kept in the session and nowhere else.
 */
@Route(value = EligibilityView.PATH + "/:code/:step?", layout = MainLayout.class)
@AnonymousAllowed
class EligibilityView extends PageView implements BeforeEnterObserver {

    static final String PATH = "eligibility";

    private static final String RESULT = "result";

    private final transient Calls calls;
    private final transient EligibilityCheck check;
    private final transient EligibilityMemory memory;
    private final transient Clock clock;

    EligibilityView(Calls calls, EligibilityCheck check, EligibilityMemory memory, Clock clock) {
        this.calls = calls;
        this.check = check;
        this.memory = memory;
        this.clock = clock;
        forReading();
    }

    static String first(Call call) {
        return PATH + "/" + call.code();
    }

    static String page(Call call, int step) {
        return PATH + "/" + call.code() + "/" + step;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String code = event.getRouteParameters().get("code").orElse("");
        String step = event.getRouteParameters().get("step").orElse("1");
        Call call = calls.published(code)
                .filter(found -> !found.window().isOver(clock.instant()))
                .orElseThrow(NotFoundException::new);
        List<Question> questions = check.questions(call.definition());
        if (step.equals(RESULT)) {
            result(call, questions);
        } else {
            ask(call, questions, place(step, questions.size()));
        }
    }

    /** @return the question's place from 1 */
    private static int place(String step, int most) {
        return Optional.of(step)
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(place -> place >= 1 && place <= most)
                .orElseThrow(NotFoundException::new);
    }

    private void ask(Call call, List<Question> questions, int place) {
        Question question = questions.get(place - 1);
        heading(EligibilityWords.question(question))
                .over(ViewLanguage.text(
                        "eligibility.progress",
                        place,
                        questions.size(),
                        ViewLanguage.text(call.definition().title())))
                .lead(EligibilityWords.hint(question));
        AnswerInput<?, ?> input =
                AnswerInput.of(question, memory.of(call.code()).text(question));
        Button next = new Button(ViewLanguage.text("eligibility.next"), click -> input.answer()
                .ifPresent(answer -> keep(call, questions, place, answer)));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button unknown =
                new Button(ViewLanguage.text("eligibility.unknown"), click -> keep(call, questions, place, ""));
        Div acts = new Div(next, unknown);
        acts.addClassName("actions");
        Div card = new Div(input.component(), acts);
        card.addClassNames("section", "stack");
        add(card, new Paragraph(back(call, place)));
        if (place == 1) {
            Paragraph promise = new Paragraph(ViewLanguage.text("eligibility.promise"));
            promise.addClassNames("small", "soft");
            add(promise);
        }
    }

    private static Anchor back(Call call, int place) {
        Anchor back = place == 1
                ? new Anchor("calls/" + call.code(), ViewLanguage.text("eligibility.backToCall"))
                : new Anchor(page(call, place - 1), ViewLanguage.text("eligibility.back"));
        back.setRouterIgnore(false);
        return back;
    }

    /** Goes on to the next question, or to the result where this was the last or an answer breaks a rule anew. */
    private void keep(Call call, List<Question> questions, int place, String answer) {
        Given before = memory.of(call.code());
        Given after = before.with(questions.get(place - 1), answer);
        memory.keep(call.code(), after);
        int refusals = check.judge(call, after).refusals().size();
        boolean refusedAnew = refusals > check.judge(call, before).refusals().size();
        String next = refusedAnew || place == questions.size()
                ? PATH + "/" + call.code() + "/" + RESULT
                : page(call, place + 1);
        getUI().ifPresent(ui -> ui.navigate(next));
    }

    private void result(Call call, List<Question> questions) {
        Given given = memory.of(call.code());
        EligibilityResult result = new EligibilityResult(call, questions, given, check.judge(call, given));
        heading(result.heading())
                .over(ViewLanguage.text(call.definition().title()))
                .lead(result.lead());
        add(result);
        if (!result.isOpenTo()) {
            check.other(call, given).ifPresent(result::suggest);
        }
        result.offer(call.window().isOpen(clock.instant()), () -> {
            memory.forget(call.code());
            getUI().ifPresent(ui -> ui.navigate(first(call)));
        });
    }
}
