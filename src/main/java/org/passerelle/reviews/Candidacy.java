package org.passerelle.reviews;

import org.jspecify.annotations.Nullable;
import org.passerelle.people.Actor;

/**
 * A reviewer who may be asked.
 *
 * @param load sheets of this call that the reviewer has, invitations and locked ones included
 * @param region where its organisation sits; null where nothing is known
 */
record Candidacy(Actor person, ReviewerProfile profile, int load, @Nullable String region) {

    Candidacy withOneMore() {
        return new Candidacy(person, profile, load + 1, region);
    }
}
