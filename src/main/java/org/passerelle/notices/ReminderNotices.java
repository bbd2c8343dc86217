package org.passerelle.notices;

import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.desk.AwaitedReminded;
import org.passerelle.dossiers.DossierFile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds a body or a reviewer, in one message, of everything that it is waited for on. */
@Component
class ReminderNotices {

    private final Recipients recipients;
    private final DossierFile dossiers;

    ReminderNotices(Recipients recipients, DossierFile dossiers) {
        this.recipients = recipients;
        this.dossiers = dossiers;
    }

    @EventListener
    void on(AwaitedReminded event) {
        Map<String, Object> about = Map.of(
                "many",
                event.dossiers().size(),
                "list",
                dossiers.all(event.dossiers()).stream()
                        .map(dossier -> "– " + dossier.name() + " · " + dossier.title())
                        .collect(Collectors.joining("\n")));
        var person = event.person();
        if (person == null) {
            recipients.ofBody(event.awaited(), "desk.reminded", about);
        } else {
            recipients.officer(person, "desk.reminded", about);
        }
    }
}
