package org.passerelle.ui.officer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Dossier;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PhrasePicker;
import org.passerelle.ui.dossier.ExchangeDesk;
import org.passerelle.ui.dossier.RequestsPart;
import org.passerelle.ui.dossier.ThreadPart;
import org.passerelle.ui.dossier.WritingBox;
import org.springframework.stereotype.Component;

/** What the service and the applicant write each other on a dossier: requests, messages; and the service's notes, apart. */
@Component
class ExchangesTab {

    private final ExchangeDesk desk;

    ExchangesTab(ExchangeDesk desk) {
        this.desk = desk;
    }

    /**
     * Messages for the two sides, answered requests for whoever else reads the dossier.
     *
     * @param acted called after a request was made, answered or taken back
     */
    Div of(Actor actor, Dossier dossier, CallDefinition call, Runnable acted) {
        Div tab = new Div();
        boolean reads = desk.rights().allows(actor, Act.READ_MESSAGES);
        ThreadPart thread = reads ? new ThreadPart(desk, actor, dossier, call) : null;
        RequestsPart requests = new RequestsPart(desk, actor, dossier, call, acted);
        if (mayAsk(actor, dossier)) {
            tab.add(ask(actor, dossier, call, requests, acted));
        }
        tab.add(requests);
        if (thread != null) {
            thread.box().with(picker(About.dossier(dossier.id()), thread.box()));
            tab.add(thread);
        } else {
            Paragraph apart = new Paragraph(ViewLanguage.text("exchanges.notYours"));
            apart.addClassName("soft");
            tab.add(apart);
        }
        if (desk.rights().allows(actor, Act.READ_NOTES)) {
            tab.add(new NotesPart(desk, actor, dossier.id(), call.zone()));
        }
        return tab;
    }

    /** Folded away: reading comes first. */
    private NativeDetails ask(
            Actor actor, Dossier dossier, CallDefinition call, RequestsPart requests, Runnable acted) {
        WritingBox box = new WritingBox(
                desk.parts(),
                actor,
                dossier.id() + "/question",
                call.maxFileBytes(),
                new WritingBox.Labels("information.question", "information.ask", "information.empty"),
                (words, documents) -> {
                    desk.requests().ask(actor, dossier.id(), words, documents);
                    Message.done(ViewLanguage.text("information.asked"));
                    requests.draw();
                    acted.run();
                });
        box.with(picker(About.request(dossier.id()), box));
        String due = Formats.date(desk.requests().due(dossier).lastDay());
        Paragraph lead = new Paragraph(ViewLanguage.text("information.askHint", due));
        lead.addClassName("soft");
        NativeDetails folded = new NativeDetails(ViewLanguage.text("information.askTitle"), new Div(lead, box));
        folded.addClassName("section");
        return folded;
    }

    private PhrasePicker picker(About about, WritingBox box) {
        return new PhrasePicker(StandardPhrase.Purpose.REQUEST, about, box::insert);
    }

    private boolean mayAsk(Actor actor, Dossier dossier) {
        try {
            dossier.refuseUnlessUndecided("askInformation");
        } catch (Refusal over) {
            return false;
        }
        return desk.rights().allows(actor, Act.ASK_INFORMATION);
    }
}
