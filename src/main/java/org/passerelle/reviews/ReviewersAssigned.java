package org.passerelle.reviews;

import java.util.List;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/** The reviewers of a dossier were chosen: each is waited for. */
public record ReviewersAssigned(DossierId dossier, List<PersonId> reviewers) {
    public ReviewersAssigned {
        reviewers = List.copyOf(reviewers);
    }
}
