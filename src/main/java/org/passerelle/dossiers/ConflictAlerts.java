package org.passerelle.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.people.AccountChanged;
import org.passerelle.people.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks for conflicts when an account changes, and puts before the secretary what was annulled. */
@Component
class ConflictAlerts {

    private final Ties ties;
    private final TiesTable table;
    private final Worklist worklist;
    private final DossierFile dossiers;
    private final DossierAccess access;
    private final Clock clock;

    ConflictAlerts(
            Ties ties, TiesTable table, Worklist worklist, DossierFile dossiers, DossierAccess access, Clock clock) {
        this.ties = ties;
        this.table = table;
        this.worklist = worklist;
        this.dossiers = dossiers;
        this.access = access;
        this.clock = clock;
    }

    @EventListener
    void on(AccountChanged event) {
        ties.sweep(event.person());
    }

    /** No process waits for it: it is acknowledged on the dossier's page, by the officer while the committee has none. */
    @EventListener
    void on(WorkAnnulled event) {
        UUID id = UUID.randomUUID();
        Role awaited = access.isBeforeCommittee(event.dossier()) ? Role.COMMITTEE_SECRETARY : Role.CASE_OFFICER;
        Instant now = clock.instant();
        table.alert(id, event.dossier(), awaited, now);
        worklist.add(new WorkItem(
                id.toString(),
                WorkItem.Kind.EXAMINE_CONFLICT,
                event.dossier(),
                dossiers.get(event.dossier()).call(),
                awaited.name(),
                null,
                now,
                null));
    }
}
