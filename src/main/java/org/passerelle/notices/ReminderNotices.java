package org.passerelle.notices;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.desk.AwaitedReminded;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds a body or a reviewer, in one message, of everything that it is waited for on: a body in its one mail of the day. */
@Component
class ReminderNotices {

    private static final int NAMED = 3;

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
        List<Dossier> asked = dossiers.all(event.dossiers());
        Map<DossierId, Set<PersonId>> closed = conflicts.closedFor(event.dossiers());
        var person = event.person();
        if (person == null) {
            recipients.ofBody(event.awaited(), "opinion.recalled", speaker -> openTo(speaker.id(), asked, closed));
            return;
        }
        Map<String, Object> open = openTo(person, asked, closed);
        if (!open.isEmpty()) {
            recipients.officer(person, "desk.reminded", open);
        }
    }

    /** What a mail says of the dossiers that no conflict closes to its reader; empty where there is none. */
    private static Map<String, Object> openTo(
            PersonId reader, List<Dossier> asked, Map<DossierId, Set<PersonId>> closed) {
        List<Dossier> open = asked.stream()
                .filter(dossier -> !closed.getOrDefault(dossier.id(), Set.of()).contains(reader))
                .toList();
        return open.isEmpty() ? Map.of() : about(open);
    }

    private static Map<String, Object> about(List<Dossier> open) {
        String list = open.stream()
                .map(dossier -> "– " + dossier.name() + " · " + dossier.title())
                .collect(Collectors.joining("\n"));
        return Map.of("many", open.size(), "list", list, "numbers", numbers(open));
    }

    /** The first ones, for a subject. */
    private static String numbers(List<Dossier> open) {
        String first = open.stream().limit(NAMED).map(Dossier::name).collect(Collectors.joining(", "));
        return open.size() > NAMED ? first + "…" : first;
    }
}
