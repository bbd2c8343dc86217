package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Dossier;
import org.passerelle.exchanges.InformationRequest;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Message;

/**
 * The requests for information on a dossier, those that are open first: its applicant answers where they stand, an officer
 * takes them back.
 */
public final class RequestsPart extends Section {

    private final transient ExchangeDesk desk;
    private final transient Actor actor;
    private final transient Dossier dossier;
    private final transient CallDefinition call;
    private final transient Runnable changed;
    private final boolean answers;
    private final boolean asks;
    private final Div list = new Div();

    /** @param changed what else is to be drawn anew once something was answered or taken back */
    public RequestsPart(ExchangeDesk desk, Actor actor, Dossier dossier, CallDefinition call, Runnable changed) {
        this.desk = desk;
        this.actor = actor;
        this.dossier = dossier;
        this.call = call;
        this.changed = changed;
        answers = desk.rights().allows(actor, Act.ANSWER_INFORMATION, Relation.own(actor, dossier.lead()));
        asks = desk.rights().allows(actor, Act.ASK_INFORMATION);
        addClassNames("section", "pile");
        list.addClassName("pile");
        add(new H3(ViewLanguage.text("information.caption")), list);
        draw();
    }

    /** Shows them as they are now. */
    public void draw() {
        List<InformationRequest> requests = new ArrayList<>(desk.requests().of(actor, dossier.id()));
        requests.sort(Comparator.comparing(request -> !request.isOpen()));
        list.removeAll();
        requests.forEach(request -> list.add(card(request)));
        setVisible(!requests.isEmpty());
    }

    private Component card(InformationRequest request) {
        EnclosureLinks links = EnclosureLinks.ofRequests(desk, actor, dossier.id());
        RequestCard card = new RequestCard(request, links::to, call.zone());
        boolean open = request.takesAnswerAt(desk.now());
        if (answers && open) {
            card.add(request.isOpen() ? box(request) : again(request));
        } else if (open && request.isOpen() && !asks) {
            Paragraph who = new Paragraph(ViewLanguage.text("information.byEditor"));
            who.addClassNames("small", "soft");
            card.add(who);
        }
        if (asks && request.isOpen()) {
            card.add(takeBack(request));
        }
        return card;
    }

    private Component again(InformationRequest request) {
        return new NativeDetails(ViewLanguage.text("information.replace"), box(request));
    }

    private Component box(InformationRequest request) {
        return new WritingBox(
                desk.parts(),
                actor,
                request.id() + "/answer",
                call.maxFileBytes(),
                new WritingBox.Labels("information.answer", "information.send", "exchanges.empty"),
                (words, documents) -> {
                    desk.requests().answer(actor, dossier.id(), request.id(), words, documents);
                    done("information.answered");
                });
    }

    private Component takeBack(InformationRequest request) {
        Button button = new Button(ViewLanguage.text("information.takeBack"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(click -> Confirm.ask(
                ViewLanguage.text("information.takeBack"),
                ViewLanguage.text("information.takeBackHint"),
                ViewLanguage.text("information.takeBack"),
                () -> {
                    desk.requests().takeBack(actor, dossier.id(), request.id());
                    done("information.takenBack");
                }));
        return button;
    }

    private void done(String key) {
        Message.done(ViewLanguage.text(key));
        draw();
        changed.run();
    }
}
