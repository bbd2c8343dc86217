package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.CompletionRequest;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Reopening;
import org.passerelle.forms.Form;
import org.passerelle.people.Actor;
import org.passerelle.people.Person;
import org.passerelle.people.Role;
import org.passerelle.shared.Finding;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Countdown;
import org.passerelle.ui.component.FindingsPanel;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Links;
import org.passerelle.ui.component.Message;

/** What the service asked its applicant to complete: why, what is open, until when, what is left, and the answer. */
final class CompletionBox extends Section {

    private static final String DOCUMENTS = "Q";

    private final transient DossierDesk desk;
    private final transient Actor actor;
    private final transient Dossier dossier;

    CompletionBox(
            DossierDesk desk, Actor actor, Dossier dossier, Call call, CompletionRequest request, Runnable answered) {
        this.desk = desk;
        this.actor = actor;
        this.dossier = dossier;
        addClassNames("section", "card", "pile");
        ZoneId zone = call.definition().zone();
        Paragraph until =
                new Paragraph(ViewLanguage.text("applicant.completion.until", Formats.due(request.dueAt(), zone)));
        until.addClassName("strong");
        Paragraph words = new Paragraph(request.words());
        words.addClassName("as-written");
        add(
                new H2(ViewLanguage.text("applicant.completion.title")),
                new Paragraph(ViewLanguage.text(
                        "applicant.completion.asked", request.askedBy(), Formats.dateTime(request.askedAt(), zone))),
                Foreign.french(words),
                until,
                new Countdown(desk.clock(), request.dueAt(), "applicant.completion.left"),
                new H3(ViewLanguage.text("applicant.completion.open")),
                open(desk.form(call), request),
                new Paragraph(ViewLanguage.text("applicant.completion.silence")));
        List<Finding> left = desk.completions().left(actor, dossier.id());
        if (!left.isEmpty()) {
            add(new FindingsPanel().show(left));
        }
        add(answer(left.isEmpty(), answered));
        if (!actor.is(Role.APPLICANT_EDITOR)) {
            add(who(call));
        }
    }

    /** Those of the own organisation who may answer, each to be written to; or that nobody may. */
    private Paragraph who(Call call) {
        Paragraph who = new Paragraph(ViewLanguage.text("applicant.completion.editorOnly") + " ");
        List<Person> editors = desk.people().editorsOf(dossier.lead());
        if (editors.isEmpty()) {
            who.add(ViewLanguage.text("applicant.completion.noEditor"));
        } else {
            who.add(ViewLanguage.text("applicant.completion.askThem") + " ");
        }
        for (Person editor : editors) {
            String page = desk.address().of(Pages.dossier(dossier.id()));
            who.add(
                    Links.mail(
                            editor.name(),
                            editor.email(),
                            ViewLanguage.text("applicant.completion.ask.subject", dossier.name(), call.code()),
                            ViewLanguage.text("applicant.completion.ask.body", editor.name(), dossier.name(), page)),
                    new Span(editor.equals(editors.get(editors.size() - 1)) ? "." : ", "));
        }
        return who;
    }

    private UnorderedList open(Form form, CompletionRequest request) {
        Reopening reopening = desk.completions().reopened(request);
        UnorderedList list = new UnorderedList();
        EditorStep.of(form).stream()
                .filter(step -> step.isOpenIn(reopening))
                .forEach(step -> list.add(link(step.letter(), step.title())));
        request.documents().forEach(type -> list.add(link(DOCUMENTS, ViewLanguage.word("documentType", type))));
        return list;
    }

    private ListItem link(String letter, String words) {
        Anchor link = new Anchor(Pages.section(dossier.id(), letter), words);
        link.setRouterIgnore(false);
        return new ListItem(link);
    }

    private Div answer(boolean ready, Runnable answered) {
        Button send = new Button(
                ViewLanguage.text("applicant.completion.send"),
                click -> Confirm.ask(
                        ViewLanguage.text("applicant.completion.send"),
                        ViewLanguage.text("applicant.completion.consequence"),
                        ViewLanguage.text("applicant.completion.send"),
                        () -> {
                            desk.completions().answer(actor, dossier.id());
                            Message.done(ViewLanguage.text("applicant.completion.done", dossier.name()));
                            answered.run();
                        }));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setEnabled(ready && actor.is(Role.APPLICANT_EDITOR));
        Div acts = new Div(send);
        acts.addClassName("actions");
        return acts;
    }
}
