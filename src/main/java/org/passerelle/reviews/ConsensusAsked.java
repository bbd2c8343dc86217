package org.passerelle.reviews;

import java.util.List;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/** The consensus note of a dossier waits for somebody. */
public record ConsensusAsked(DossierId dossier, List<PersonId> reviewers, What what) {

    /** What for; each has its mail. Words: {@code consensusAsked.NAME}. */
    public enum What {
        /** To write it. */
        WRITE,
        /** To agree or to object. */
        ANSWER,
        /** To mend it: somebody objects. */
        MEND
    }

    public ConsensusAsked {
        reviewers = List.copyOf(reviewers);
    }
}
