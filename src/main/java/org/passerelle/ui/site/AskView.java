package org.passerelle.ui.site;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierId;
import org.passerelle.notices.Mailbox;
import org.passerelle.people.Actor;
import org.passerelle.questions.OwnQuestion;
import org.passerelle.questions.OwnQuestions;
import org.passerelle.questions.Question;
import org.passerelle.questions.Questions;
import org.passerelle.shared.EmailAddress;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Attention;
import org.passerelle.ui.notices.DemoMails;

/**
 * Asks the service about a call, from its page or from a section of the own draft. A visitor's address is proven by a link;
 * who has signed in asks at once, and reads here what was asked before with the answers, after the closing too.
 */
@Route(value = AskView.PATH + "/:code", layout = MainLayout.class)
@AnonymousAllowed
public class AskView extends PageView implements BeforeEnterObserver {

    static final String PATH = "ask";

    private static final String DOSSIER = "dossier";
    private static final String SECTION = "section";
    private static final Pattern LETTER = Pattern.compile("[A-Z]");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final transient Calls calls;
    private final transient Questions questions;
    private final transient OwnQuestions ownQuestions;
    private final transient CurrentActor current;
    private final transient Mailbox mailbox;
    private final transient Clock clock;
    private final EmailField email = new EmailField(ViewLanguage.text("question.email"));
    private final TextArea words = new TextArea(ViewLanguage.text("question.words"));

    AskView(
            Calls calls,
            Questions questions,
            OwnQuestions ownQuestions,
            CurrentActor current,
            Mailbox mailbox,
            Clock clock) {
        this.calls = calls;
        this.questions = questions;
        this.ownQuestions = ownQuestions;
        this.current = current;
        this.mailbox = mailbox;
        this.clock = clock;
        forReading();
        email.setHelperText(ViewLanguage.text("question.emailHint"));
        email.setManualValidation(true);
        email.setWidthFull();
        words.setHelperText(ViewLanguage.text("question.wordsHint", Question.MOST_CHARACTERS));
        words.setMaxLength(Question.MOST_CHARACTERS);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setMinRows(6);
        words.setWidthFull();
    }

    /** The page that asks from a section of a draft. */
    public static String of(String code, DossierId dossier, String section) {
        return PATH + "/" + code + "?" + DOSSIER + "=" + dossier + "&" + SECTION + "=" + section;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String code = event.getRouteParameters().get("code").orElse("");
        Call call = calls.published(code).orElseThrow(NotFoundException::new);
        Optional<Actor> actor = current.find();
        List<OwnQuestion> asked =
                actor.map(person -> ownQuestions.about(person, call.id())).orElse(List.of());
        boolean over = call.window().isOver(clock.instant());
        if (over && asked.isEmpty()) {
            throw new NotFoundException();
        }
        Origin origin = Origin.of(event, call);
        heading(ViewLanguage.text("question.title"))
                .over(ViewLanguage.text(call.definition().title()))
                .lead(ViewLanguage.text(lead(over, actor.isPresent())));
        AskedBefore before = new AskedBefore(call.definition().zone());
        before.show(asked);
        if (!over) {
            add(form(origin, actor, before));
        }
        add(before, new Paragraph(origin.back()));
    }

    private static String lead(boolean over, boolean known) {
        if (over) {
            return "question.over";
        }
        return known ? "question.ownLead" : "question.lead";
    }

    private Div form(Origin origin, Optional<Actor> actor, AskedBefore before) {
        Div form = new Div();
        form.addClassNames("stack", "wide");
        Button send = new Button(
                ViewLanguage.text(actor.isPresent() ? "question.send" : "question.sendLink"),
                click -> send(origin, actor, form, before));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (actor.isEmpty()) {
            form.add(email);
        }
        form.add(words, send);
        return form;
    }

    private void send(Origin origin, Optional<Actor> actor, Div form, AskedBefore before) {
        boolean known = actor.isPresent();
        email.setInvalid(!known && !EmailAddress.isValid(email.getValue()));
        email.setErrorMessage(ViewLanguage.text("question.noEmail"));
        words.setInvalid(words.getValue().isBlank());
        words.setErrorMessage(ViewLanguage.text("question.noWords"));
        if (email.isInvalid()) {
            email.focus();
            return;
        }
        if (words.isInvalid()) {
            words.focus();
            return;
        }
        actor.ifPresentOrElse(
                person -> {
                    ask(person, origin);
                    before.show(ownQuestions.about(person, origin.call().id()));
                },
                () -> questions.write(origin.call().id(), email.getValue(), ViewLanguage.current(), words.getValue()));
        Div answer = new Div(new Paragraph(ViewLanguage.text(known ? "question.ownAsked" : "question.written")));
        if (!known) {
            answer.add(new DemoMails(mailbox));
        }
        answer.addClassNames("note", "section");
        replace(form, answer);
        Attention.to(answer);
    }

    private void ask(Actor person, Origin origin) {
        origin.dossier()
                .ifPresentOrElse(
                        dossier -> ownQuestions.ask(person, dossier, origin.section(), words.getValue()),
                        () -> ownQuestions.ask(person, origin.call().id(), words.getValue()));
    }

    /** From where it is asked: a section of a draft, by its letter, or the page of the call. */
    private record Origin(Call call, Optional<DossierId> dossier, String section) {

        static Origin of(BeforeEnterEvent event, Call call) {
            return new Origin(
                    call,
                    parameter(event, DOSSIER).filter(ID.asMatchPredicate()).map(DossierId::of),
                    parameter(event, SECTION).filter(LETTER.asMatchPredicate()).orElse(""));
        }

        Anchor back() {
            Anchor back = dossier.map(id ->
                            new Anchor(AskedBefore.section(id, section), ViewLanguage.text("question.backToDossier")))
                    .orElseGet(() -> new Anchor("calls/" + call.code(), ViewLanguage.text("eligibility.backToCall")));
            back.setRouterIgnore(false);
            return back;
        }

        private static Optional<String> parameter(BeforeEnterEvent event, String name) {
            return event.getLocation().getQueryParameters().getSingleParameter(name);
        }
    }
}
