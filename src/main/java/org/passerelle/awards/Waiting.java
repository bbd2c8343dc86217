package org.passerelle.awards;

import org.passerelle.committee.Candidate;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.Dossier;

/**
 * A dossier on the waiting list.
 *
 * @param decision the one that put it there
 * @param line what the committee knew of it: what it wants of each funder, and the least that is viable
 * @param due the years in which an award to it falls due
 */
record Waiting(Dossier dossier, Decision decision, SessionLine line, DueYears due) {

    /** As the allocation sees it. */
    Candidate candidate() {
        return line.candidate(due);
    }
}
