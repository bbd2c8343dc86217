package org.passerelle.dossiers;

import java.time.Instant;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.springframework.stereotype.Component;

/** Keeps what partners confirmed in step with the plan that they confirmed. */
@Component
class Commitments {

    private final CommitmentTable table;
    private final Organisations organisations;

    Commitments(CommitmentTable table, Organisations organisations) {
        this.table = table;
        this.organisations = organisations;
    }

    /** Lets those lapse that the changed plan or partners no longer keep to, and those live again that they do. */
    void follow(Dossier before, Dossier after, Instant now) {
        if (before.plan().equals(after.plan()) && before.partners().equals(after.partners())) {
            return;
        }
        for (Commitment commitment : table.of(after.id()).current()) {
            boolean kept = isKept(commitment, after);
            if (kept && !commitment.holds()) {
                table.revive(commitment.id());
            } else if (!kept && commitment.holds()) {
                table.lapse(commitment.id(), now);
            }
        }
    }

    Confirmations of(Dossier dossier) {
        return table.of(dossier.id());
    }

    private boolean isKept(Commitment commitment, Dossier dossier) {
        OrganisationId partner = commitment.partner();
        return dossier.isPartner(partner)
                && commitment.isKeptBy(
                        dossier.linesOf(partner, organisations.get(partner).name()));
    }
}
