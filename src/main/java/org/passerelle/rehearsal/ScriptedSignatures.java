package org.passerelle.rehearsal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Signing;
import org.passerelle.awards.SigningDelegation;
import org.passerelle.awards.SigningDelegations;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Component;

/** A signature that is played: what is shown, unopened (a rehearsal has no eyes), under the delegation that holds. */
@Component
class ScriptedSignatures {

    private final SigningDelegations delegations;
    private final Accounts accounts;

    ScriptedSignatures(SigningDelegations delegations, Accounts accounts) {
        this.delegations = delegations;
        this.accounts = accounts;
    }

    /** @param shown the hash of what is shown of each dossier */
    Signing of(Actor actor, Map<DossierId, String> shown) {
        @Nullable
        UUID delegation = delegations.own(actor).stream()
                .map(SigningDelegation::id)
                .findFirst()
                .orElse(null);
        return new Signing(Optional.of(accounts.played(Actor.clockwork(), actor.personId())), delegation, shown, true);
    }
}
