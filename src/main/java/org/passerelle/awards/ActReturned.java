package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * The second person did not sign an act, or the first took the signature back.
 *
 * @param act what had waited
 * @param by who returned it
 * @param reason why
 */
public record ActReturned(DossierId dossier, AwaitedAct act, PersonId by, String reason) {

    /** Whether another than who had signed returned it. */
    public boolean isBySecond() {
        return !act.first().person().equals(by);
    }
}
