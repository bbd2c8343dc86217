package org.passerelle.dossiers;

import java.time.Instant;
import java.util.Optional;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Says who may sign a draft, and whether enough have. */
@Component
class Signatories {

    private final SignatureTable signatures;
    private final Delegations delegations;
    private final Rights rights;

    Signatories(SignatureTable signatures, Delegations delegations, Rights rights) {
        this.signatures = signatures;
        this.delegations = delegations;
        this.rights = rights;
    }

    /**
     * The delegation by which the actor signs; none for a signatory.
     *
     * @throws Refusal NOT_SIGNATORY for an editor without one, FORBIDDEN
     */
    Optional<Delegation> require(Actor actor, Dossier dossier) {
        Optional<Delegation> delegation = delegation(actor, dossier);
        if (delegation.isEmpty()) {
            rights.require(actor, Act.SUBMIT, Relation.own(actor, dossier.lead()));
        }
        return delegation;
    }

    boolean maySign(Actor actor, Dossier dossier) {
        return rights.allows(actor, Act.SUBMIT, Relation.own(actor, dossier.lead()))
                || delegation(actor, dossier).isPresent();
    }

    boolean needsTwo(Dossier dossier) {
        return delegations.signatories(dossier.lead()) > 1;
    }

    /** Refuses the act of one where two must sign and no other has. */
    void refuseAlone(Actor actor, Dossier dossier) {
        if (needsTwo(dossier) && !othersSigned(actor, dossier)) {
            throw new Refusal(RefusalCode.SECOND_SIGNATURE, dossier.name());
        }
    }

    boolean othersSigned(Actor actor, Dossier dossier) {
        return signatures.of(dossier.id()).stream()
                .anyMatch(signed -> !signed.person().equals(actor.personId()));
    }

    void sign(Actor actor, Dossier dossier, Instant now) {
        signatures.sign(new Signature(dossier.id(), actor.personId(), actor.name(), now));
    }

    void lapse(DossierId id) {
        signatures.lapse(id);
    }

    private Optional<Delegation> delegation(Actor actor, Dossier dossier) {
        if (actor.isClockwork() || actor.is(Role.APPLICANT_SIGNATORY) || !actor.belongsTo(dossier.lead())) {
            return Optional.empty();
        }
        return delegations.holding(dossier.lead()).stream()
                .filter(d -> d.holder().equals(actor.person()))
                .findFirst();
    }
}
