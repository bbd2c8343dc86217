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
import java.util.UUID;
import java.util.regex.Pattern;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.questions.Question;
import org.passerelle.questions.Questions;
import org.passerelle.shared.EmailAddress;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Attention;

/**
 * Asks the service: from the page of a call with an address that is proven by a link, or from a section of the own draft.
 */
@Route(value = AskView.PATH + "/:code", layout = MainLayout.class)
@AnonymousAllowed
public class AskView extends PageView implements BeforeEnterObserver {

    static final String PATH = "ask";

    private static final String DOSSIER = "dossier";
    private static final String SECTION = "section";
    private static final Pattern LETTER = Pattern.compile("[A-Z]");

    private final transient Calls calls;
    private final transient Questions questions;
    private final transient CurrentActor current;
    private final transient Clock clock;
    private final EmailField email = new EmailField(ViewLanguage.text("question.email"));
    private final TextArea words = new TextArea(ViewLanguage.text("question.words"));

    AskView(Calls calls, Questions questions, CurrentActor current, Clock clock) {
        this.calls = calls;
        this.questions = questions;
        this.current = current;
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
        Call call = calls.published(code)
                .filter(found -> !found.window().isOver(clock.instant()))
                .orElseThrow(NotFoundException::new);
        Optional<DossierId> dossier =
                parameter(event, DOSSIER).map(UUID::fromString).map(DossierId::new);
        String section =
                parameter(event, SECTION).filter(LETTER.asMatchPredicate()).orElse("");
        Optional<Actor> actor = dossier.flatMap(id -> current.find());
        heading(ViewLanguage.text("question.title"))
                .over(ViewLanguage.text(call.definition().title()))
                .lead(ViewLanguage.text("question.lead"));
        Div form = new Div();
        form.addClassName("stack");
        Button send = new Button(
                ViewLanguage.text(actor.isPresent() ? "question.send" : "question.sendLink"),
                click -> send(call, dossier, section, actor, form));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (actor.isEmpty()) {
            form.add(email);
        }
        form.add(words, send);
        add(form, new Paragraph(back(call, dossier, section)));
    }

    private void send(Call call, Optional<DossierId> dossier, String section, Optional<Actor> actor, Div form) {
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
                person -> questions.ask(person, dossier.orElseThrow(), section, words.getValue()),
                () -> questions.write(call.id(), email.getValue(), ViewLanguage.current(), words.getValue()));
        Div answer = new Div(new Paragraph(ViewLanguage.text(known ? "question.asked" : "question.written")));
        answer.addClassName("note");
        replace(form, answer);
        Attention.to(answer);
    }

    private static Anchor back(Call call, Optional<DossierId> dossier, String section) {
        Anchor back = dossier.map(
                        id -> new Anchor("dossier/" + id + "/" + section, ViewLanguage.text("question.backToDossier")))
                .orElseGet(() -> new Anchor("calls/" + call.code(), ViewLanguage.text("eligibility.backToCall")));
        back.setRouterIgnore(false);
        return back;
    }

    private static Optional<String> parameter(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getParameters().getOrDefault(name, List.of()).stream()
                .findFirst();
    }
}
