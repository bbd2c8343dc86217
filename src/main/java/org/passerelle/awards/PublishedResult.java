package org.passerelle.awards;

import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.OrganisationId;

/**
 * What anybody may know of a decision: that a project is funded, or waits.
 *
 * @param outcome AWARDED, PARTIALLY_AWARDED or WAITLISTED
 */
public record PublishedResult(DossierId dossier, String title, OrganisationId lead, Stage outcome) {

    /** An accepted offer reads like an open one. */
    static PublishedResult of(Dossier dossier) {
        Stage stage = dossier.publicStage();
        return new PublishedResult(
                dossier.id(),
                dossier.title(),
                dossier.lead(),
                stage == Stage.BUDGET_REVISION ? Stage.PARTIALLY_AWARDED : stage);
    }
}
