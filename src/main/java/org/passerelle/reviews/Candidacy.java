package org.passerelle.reviews;

import org.passerelle.people.Actor;

/**
 * A reviewer who may be asked.
 *
 * @param load sheets of this call that the reviewer has, invitations and locked ones included
 */
record Candidacy(Actor person, ReviewerProfile profile, int load) {

    Candidacy withOneMore() {
        return withMore(1);
    }

    Candidacy withMore(int sheets) {
        return new Candidacy(person, profile, load + sheets);
    }
}
