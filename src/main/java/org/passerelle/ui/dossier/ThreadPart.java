package org.passerelle.ui.dossier;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.exchanges.Exchange;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Message;

/** The thread of a dossier, the oldest first, and where the reader may, the place to write to the other side. */
public final class ThreadPart extends Section {

    private final transient ExchangeDesk desk;
    private final transient Actor actor;
    private final transient Dossier dossier;
    private final transient CallDefinition call;
    private final OrderedList list = new OrderedList();
    private final Div empty =
            new Div(new EmptyState(ViewLanguage.text("exchanges.none"), ViewLanguage.text("exchanges.noneHint")));

    /** The box to write in; absent for who reads alone. */
    private final WritingBox box;

    public ThreadPart(ExchangeDesk desk, Actor actor, Dossier dossier, CallDefinition call) {
        this.desk = desk;
        this.actor = actor;
        this.dossier = dossier;
        this.call = call;
        addClassNames("section", "pile");
        list.addClassName("thread");
        box = new WritingBox(
                desk.parts(),
                actor,
                dossier.id() + "/message",
                call.maxFileBytes(),
                new WritingBox.Labels("exchanges.message", "exchanges.send", "exchanges.empty"),
                this::send);
        box.setVisible(desk.rights().allows(actor, Act.WRITE_MESSAGE, Relation.own(actor, dossier.lead())));
        add(new H3(ViewLanguage.text("exchanges.thread")), empty, list, box);
        draw();
    }

    /** Where phrases are put in. */
    public WritingBox box() {
        return box;
    }

    private void send(String words, List<StoredFile> documents) {
        desk.exchanges().write(actor, dossier.id(), words, documents);
        Message.done(ViewLanguage.text("exchanges.sent"));
        draw();
    }

    /** Reading it marks what the other side wrote as read. */
    private void draw() {
        boolean applicant = DossierAccess.isOwn(actor, dossier);
        Exchange.Side side = applicant ? Exchange.Side.APPLICANT : Exchange.Side.SERVICE;
        List<Exchange> thread = desk.exchanges().open(actor, dossier.id());
        EnclosureLinks links = EnclosureLinks.ofThread(desk, actor, dossier.id());
        list.removeAll();
        thread.forEach(exchange -> {
            boolean own = exchange.side() == side;
            boolean fresh = !own && isNew(exchange, applicant);
            list.add(new ListItem(new ThreadLine(exchange, links::to, own, fresh, call.zone())));
        });
        list.setVisible(!thread.isEmpty());
        empty.setVisible(thread.isEmpty());
    }

    /** To a member of the organisation in person; to the service what no officer has read. */
    private boolean isNew(Exchange exchange, boolean applicant) {
        return applicant
                ? !exchange.isKnownTo(actor.personId())
                : exchange.readings().isEmpty();
    }
}
