package org.passerelle.awards;

import java.util.Optional;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrections and answers to appeals that wait for their second signature: read, and returned without it. */
@Service
@Transactional
public class SecondSignatures {

    private final AwaitedActsTable table;
    private final TwoSignatures two;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Rights rights;

    SecondSignatures(
            AwaitedActsTable table, TwoSignatures two, DossierFile dossiers, Conflicts conflicts, Rights rights) {
        this.table = table;
        this.two = two;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.rights = rights;
    }

    /** The act of a kind on a dossier that waits for its second signature. */
    @Transactional(readOnly = true)
    public Optional<AwaitedAct> of(Actor actor, DossierId id, AwaitedAct.Kind kind) {
        rights.require(actor, Act.READ_SESSION);
        conflicts.requireOpen(actor, dossiers.get(id));
        return table.find(id, kind);
    }

    /**
     * The second person does not sign, or the first takes the signature back: a correction is given up until somebody signs
     * one anew, an appeal is to be answered anew.
     *
     * @throws Refusal COMMENT_REQUIRED without a reason, NO_SUCH_TASK where nothing waits
     */
    public void giveBack(Actor actor, DossierId id, AwaitedAct.Kind kind, String reason) {
        Dossier dossier = dossiers.locked(id);
        Act act = kind == AwaitedAct.Kind.APPEAL_ANSWER ? Act.DECIDE_APPEAL : Act.DECIDE;
        rights.require(actor, act);
        rights.require(actor, act, Relation.own(actor, dossier.lead()));
        conflicts.requireOpen(actor, dossier);
        if (reason.isBlank()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED, "reason");
        }
        two.giveBack(actor, dossier, two.awaited(dossier, kind), reason.strip());
    }
}
