package org.passerelle.notices;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.desk.AwaitedReminded;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds a body or a reviewer, in one message, of everything that it is waited for on. */
@Component
class ReminderNotices {

    private final Recipients recipients;
    private final DossierFile dossiers;
    private final Conflicts conflicts;

    ReminderNotices(Recipients recipients, DossierFile dossiers, Conflicts conflicts) {
        this.recipients = recipients;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
    }

    @EventListener
    void on(AwaitedReminded event) {
        var person = event.person();
        if (person == null) {
            recipients.ofBody(event.awaited(), "desk.reminded", speaker -> openTo(speaker.id(), event));
            return;
        }
        Map<String, Object> open = openTo(person, event);
        if (!open.isEmpty()) {
            recipients.officer(person, "desk.reminded", open);
        }
    }

    /** What a mail says of the dossiers that no conflict closes to its reader; empty where there is none. */
    private Map<String, Object> openTo(PersonId reader, AwaitedReminded event) {
        Set<DossierId> closed = conflicts.closedTo(reader);
        List<DossierId> open =
                event.dossiers().stream().filter(id -> !closed.contains(id)).toList();
        return open.isEmpty() ? Map.of() : about(open);
    }

    private Map<String, Object> about(List<DossierId> ids) {
        String list = dossiers.all(ids).stream()
                .map(dossier -> "– " + dossier.name() + " · " + dossier.title())
                .collect(Collectors.joining("\n"));
        return Map.of("many", ids.size(), "list", list);
    }
}
