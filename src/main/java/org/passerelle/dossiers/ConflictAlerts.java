package org.passerelle.dossiers;

import java.time.Clock;
import java.util.UUID;
import org.passerelle.people.AccountChanged;
import org.passerelle.people.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks for conflicts when an account changes, and puts before the secretary what was annulled. */
@Component
class ConflictAlerts {

    private final Ties ties;
    private final Worklist worklist;
    private final DossierFile dossiers;
    private final DossierAccess access;
    private final Clock clock;

    ConflictAlerts(Ties ties, Worklist worklist, DossierFile dossiers, DossierAccess access, Clock clock) {
        this.ties = ties;
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
        worklist.add(new WorkItem(
                UUID.randomUUID().toString(),
                WorkItem.Kind.EXAMINE_CONFLICT,
                event.dossier(),
                dossiers.get(event.dossier()).call(),
                (access.isBeforeCommittee(event.dossier()) ? Role.COMMITTEE_SECRETARY : Role.CASE_OFFICER).name(),
                null,
                clock.instant(),
                null));
    }
}
