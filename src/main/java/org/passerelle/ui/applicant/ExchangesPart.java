package org.passerelle.ui.applicant;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Dossier;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.dossier.ExchangeDesk;
import org.passerelle.ui.dossier.RequestsPart;
import org.passerelle.ui.dossier.ThreadPart;

/** On the page of a submitted dossier: what the service asks, until when, and the thread with it. */
final class ExchangesPart extends Section {

    private final transient ExchangeDesk desk;
    private final transient Actor actor;
    private final transient Dossier dossier;
    private final transient CallDefinition call;
    private final Section thread = new Section();

    ExchangesPart(ExchangeDesk desk, Actor actor, Dossier dossier, CallDefinition call) {
        this.desk = desk;
        this.actor = actor;
        this.dossier = dossier;
        this.call = call;
        addClassName("section");
        add(
                new H2(ViewLanguage.text("exchanges.withService")),
                new RequestsPart(desk, actor, dossier, call, this::draw),
                thread);
        draw();
    }

    private void draw() {
        thread.removeAll();
        thread.add(new ThreadPart(desk, actor, dossier, call));
    }
}
