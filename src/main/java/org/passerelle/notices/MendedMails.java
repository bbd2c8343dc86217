package org.passerelle.notices;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.Actor;
import org.passerelle.people.BodyMailboxChanged;
import org.passerelle.people.Trail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the wait of a mail that did not arrive, with its line of the trail (ADR 0132). */
@Component
class MendedMails {

    private final UndeliveredTable table;
    private final OutboxTable mails;
    private final DossierFile dossiers;
    private final Worklist worklist;
    private final Trail trail;
    private final Clock clock;

    MendedMails(
            UndeliveredTable table,
            OutboxTable mails,
            DossierFile dossiers,
            Worklist worklist,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.mails = mails;
        this.dossiers = dossiers;
        this.worklist = worklist;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is awaited is told anew to the other mailbox: the links that the one before did not take wait for nobody any more. */
    @EventListener
    void on(BodyMailboxChanged changed) {
        table.ofBody(changed.body()).stream()
                .filter(Undelivered::isLink)
                .forEach(found -> end(changed.by(), found, "sendMailAgain", ""));
    }

    /** @param reason why it was set aside; empty where it is sent again */
    void end(Actor actor, Undelivered found, String verb, String reason) {
        table.settle(found.mail(), actor.name(), reason, clock.instant());
        mails.forget(found.mail());
        worklist.remove(found.mail().toString());
        Map<String, Object> detail = new HashMap<>(Map.of("recipient", found.recipient(), "message", found.subject()));
        if (!reason.isEmpty()) {
            detail.put("reason", reason);
        }
        note(actor, Optional.ofNullable(found.dossier()).map(dossiers::get), verb, detail);
    }

    void note(Actor actor, Optional<Dossier> about, String verb, Map<String, Object> detail) {
        trail.record(
                actor,
                about.map(dossier -> dossier.call().value()).orElse(null),
                about.map(dossier -> dossier.id().value()).orElse(null),
                verb,
                about.map(Dossier::stage).orElse(null),
                about.map(Dossier::stage).orElse(null),
                detail);
    }
}
