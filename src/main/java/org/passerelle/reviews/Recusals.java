package org.passerelle.reviews;

import java.util.Map;
import java.util.Optional;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Ties;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where a declared conflict of interest recuses a reviewer (domain.md §2.4, D10): the dossier closes, the
 * sheet does not count, the seat is free. What is declared is kept as a tie, which closes every other door too.
 */
@Service
@Transactional
public class Recusals {

    private final SheetsTable table;
    private final Calls calls;
    private final DossierFile dossiers;
    private final DossierAccess access;
    private final Calibrations calibrations;
    private final Ties ties;
    private final Rights rights;
    private final ReviewTrail trail;
    private final ApplicationEventPublisher events;

    Recusals(
            SheetsTable table,
            Calls calls,
            DossierFile dossiers,
            DossierAccess access,
            Calibrations calibrations,
            Ties ties,
            Rights rights,
            ReviewTrail trail,
            ApplicationEventPublisher events) {
        this.table = table;
        this.calls = calls;
        this.dossiers = dossiers;
        this.access = access;
        this.calibrations = calibrations;
        this.ties = ties;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
    }

    /**
     * A reviewer declares a conflict, before accepting, while the sheet is open, or of a sheet that it has locked: that one is
     * annulled.
     *
     * @throws Refusal ALREADY_DONE once recused or gone, WRONG_STAGE where the sheet is still open and the appraisal over, or
     *     the dossier has ended, CONTENT without a ground
     */
    public void declare(Actor actor, DossierId id, String ground) {
        calls.locked(dossiers.get(id).call());
        Dossier dossier = dossiers.locked(id);
        Optional<Assignment> own = actor.isClockwork() ? Optional.empty() : table.find(id, actor.personId());
        rights.require(actor, Act.DECLARE_CONFLICT, Relation.assigned(own.isPresent()));
        Assignment assignment = own.orElseThrow(() -> new Refusal(RefusalCode.FORBIDDEN, Act.DECLARE_CONFLICT));
        if (!assignment.isActive()) {
            throw new Refusal(RefusalCode.ALREADY_DONE, assignment.reviewerName());
        }
        if (!mayDeclare(dossier, assignment)) {
            throw new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.stage(), "declareConflict");
        }
        RequiredReason.refuseBlank(ground, "ground", "invitation.ground");
        ties.declared(actor, id, actor.personId(), ground);
        trail.note(actor, dossier, "declareConflict", Map.of("ground", ground.strip()));
    }

    /** Whether a conflict still changes something: the sheet is awaited, or it is locked and the dossier goes on. */
    public static boolean mayDeclare(Dossier dossier, Assignment own) {
        return own.isLocked() ? !dossier.stage().isOver() : dossier.stage() == Stage.UNDER_APPRAISAL;
    }

    /** Frees a seat: nothing of the dossier is open to the one who leaves it. */
    void leave(Dossier dossier, PersonId reviewer, ReviewerState state, String ground) {
        table.leave(dossier.id(), reviewer, state, ground.strip());
        shut(dossier, reviewer);
        events.publishEvent(new ReviewerLeft(dossier.id(), reviewer, state));
    }

    /** Takes the sheet from a late reviewer whose seat is given to another in the same act. */
    void close(Dossier dossier, PersonId reviewer) {
        table.leave(dossier.id(), reviewer, ReviewerState.REPLACED, "");
        shut(dossier, reviewer);
    }

    /** Closes the dossier to who has left it, and the anchors of its call to who reviews nothing of that any more. */
    void shut(Dossier dossier, PersonId reviewer) {
        access.revokePerson(dossier.id(), reviewer);
        calibrations.close(reviewer, dossier.call());
    }
}
