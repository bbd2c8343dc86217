package org.passerelle.rehearsal;

import java.util.List;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.InformationRequests;
import org.passerelle.people.Actor;
import org.passerelle.rehearsal.script.Conversation;
import org.springframework.stereotype.Component;

/** What officer and applicant ask and answer each other beside the review. */
@Component
class ConversationActs {

    private final InformationRequests requests;

    ConversationActs(InformationRequests requests) {
        this.requests = requests;
    }

    String perform(Actor actor, Conversation act, Cast cast) {
        DossierId id = cast.dossier(act.dossier());
        if (act instanceof Conversation.Ask ask) {
            return "until " + requests.ask(actor, id, ask.text(), List.of()).dueAt();
        }
        Conversation.Answer answer = (Conversation.Answer) act;
        requests.answer(actor, id, requests.next(actor, id).id(), answer.text(), List.of());
        return "answered";
    }
}
