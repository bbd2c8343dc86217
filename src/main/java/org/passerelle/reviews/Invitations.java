package org.passerelle.reviews;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Judgements;
import org.passerelle.dossiers.Partner;
import org.passerelle.dossiers.Stage;
import org.passerelle.funding.CountryPart;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.people.PersonId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an invited reviewer answers; the content of the dossier opens with the acceptance and not before. */
@Service
@Transactional
public class Invitations {

    private final SheetsTable table;
    private final Undertakings undertakings;
    private final Recusals recusals;
    private final Calibrations calibrations;
    private final DossierFile dossiers;
    private final DossierAccess access;
    private final Judgements judgements;
    private final Conflicts conflicts;
    private final Organisations organisations;
    private final Calls calls;
    private final Rights rights;
    private final ReviewTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            SheetsTable table,
            Undertakings undertakings,
            Recusals recusals,
            Calibrations calibrations,
            DossierFile dossiers,
            DossierAccess access,
            Judgements judgements,
            Conflicts conflicts,
            Organisations organisations,
            Calls calls,
            Rights rights,
            ReviewTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.undertakings = undertakings;
        this.recusals = recusals;
        this.calibrations = calibrations;
        this.dossiers = dossiers;
        this.access = access;
        this.judgements = judgements;
        this.conflicts = conflicts;
        this.organisations = organisations;
        this.calls = calls;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Title, lead, partners and country, for the reviewer who was invited; nothing of the content. */
    @Transactional(readOnly = true)
    public Invitation of(Actor actor, DossierId id) {
        Assignment own = own(actor, id);
        Dossier dossier = dossiers.get(id);
        conflicts.requireOpen(actor, dossier);
        List<OrganisationId> ids = new ArrayList<>();
        ids.add(dossier.lead());
        dossier.partners().stream().map(Partner::organisation).forEach(ids::add);
        Map<OrganisationId, Organisation> known = organisations.all(ids);
        List<String> names = ids.stream()
                .flatMap(each -> Optional.ofNullable(known.get(each)).stream())
                .map(Organisation::name)
                .toList();
        return new Invitation(
                id,
                dossier.name(),
                dossier.title(),
                names.get(0),
                names.subList(1, names.size()),
                dossier.plan().countries().stream().map(CountryPart::code).toList(),
                calls.get(dossier.call()).definition().title(),
                own,
                !undertakings.isGiven(actor.personId(), dossier.call()));
    }

    /**
     * Accepts, having declared no conflict and undertaken confidentiality: the dossier opens, the sheet is expected within
     * the call's days from now.
     *
     * @throws Refusal ALREADY_DONE, WRONG_STAGE, CONFLICT_OF_INTEREST where the person judged the dossier in another
     *     quality meanwhile, or CONTENT with each declaration that is missing
     */
    public void accept(Actor actor, DossierId id, Acceptance acceptance) {
        Dossier dossier = open(actor, id);
        judgements.refuseSecond(actor.personId(), id, Act.LOCK_SHEET);
        conflicts.requireOpen(actor, dossier);
        boolean needed = !undertakings.isGiven(actor.personId(), dossier.call());
        acceptance.refuseIncomplete(needed);
        if (needed) {
            undertakings.give(actor, dossier.call());
            trail.note(actor, dossier, "undertakeConfidentiality", Map.of("version", Undertakings.VERSION));
        }
        CallDefinition call = calls.get(dossier.call()).definition();
        Instant due = DueDate.inDays(clock.instant(), call.deadlines().reviewDays(), call.zone())
                .end();
        table.accept(id, actor.personId(), due, ScoreSheet.declared());
        access.grantPerson(id, actor.personId());
        calibrations.open(actor, dossier.call());
        trail.note(actor, dossier, "acceptReview", Map.of("noConflict", true));
        events.publishEvent(new InvitationAccepted(id, actor.personId()));
    }

    /** Says no; the seat is given to somebody else. */
    public void decline(Actor actor, DossierId id, String reason) {
        Dossier dossier = open(actor, id);
        recusals.leave(dossier, actor.personId(), ReviewerState.DECLINED, reason);
        trail.note(actor, dossier, "declineReview", Map.of("reason", reason));
    }

    /** The clockwork lets go of a reviewer who did not answer; the process goes on by itself. */
    public void release(Actor actor, DossierId id, PersonId reviewer) {
        rights.require(actor, Act.RELEASE_REVIEWER);
        Dossier dossier = dossiers.locked(id);
        recusals.leave(dossier, reviewer, ReviewerState.RELEASED, "");
        trail.note(actor, dossier, "releaseReviewer", Map.of("reviewer", trail.name(reviewer)));
    }

    /** The clockwork reminds a reviewer of the invitation, or of the sheet once it was accepted. */
    public void remind(Actor actor, DossierId id, PersonId reviewer) {
        rights.require(actor, Act.REMIND);
        Assignment of = table.find(id, reviewer).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, reviewer));
        events.publishEvent(
                new ReviewerReminded(id, reviewer, of.hasAccepted(), of.hasAccepted() ? of.dueAt() : of.answerDue()));
    }

    private Dossier open(Actor actor, DossierId id) {
        Dossier dossier = dossiers.locked(id);
        Assignment own = own(actor, id);
        if (!own.isInvited()) {
            throw new Refusal(RefusalCode.ALREADY_DONE, own.reviewerName());
        }
        dossier.refuseUnlessAt(Stage.UNDER_APPRAISAL, "acceptReview");
        return dossier;
    }

    private Assignment own(Actor actor, DossierId id) {
        dossiers.get(id);
        Optional<Assignment> own = actor.isClockwork() ? Optional.empty() : table.find(id, actor.personId());
        rights.require(actor, Act.ANSWER_INVITATION, Relation.assigned(own.isPresent()));
        return own.orElseThrow(() -> new Refusal(RefusalCode.FORBIDDEN, Act.ANSWER_INVITATION));
    }
}
