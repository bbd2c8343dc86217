package org.passerelle.dossiers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.calls.Calls;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.people.People;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Reception;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An associated French authority is asked by the lead to confirm its part, and writes it with its own accounts. Nobody of
 * it sees anything of the draft before it is asked (ADR 0067).
 */
@Service
@Transactional
public class PartRequests {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final PartRequestTable table;
    private final CommitmentTable commitments;
    private final DossierFile file;
    private final Calls calls;
    private final Closings closings;
    private final People people;
    private final Organisations organisations;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Reception reception;

    PartRequests(
            PartRequestTable table,
            CommitmentTable commitments,
            DossierFile file,
            Calls calls,
            Closings closings,
            People people,
            Organisations organisations,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Reception reception) {
        this.table = table;
        this.commitments = commitments;
        this.file = file;
        this.calls = calls;
        this.closings = closings;
        this.people = people;
        this.organisations = organisations;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.reception = reception;
    }

    /**
     * Asks those who may commit the authority, by mail; again as often as the lead wishes.
     *
     * @throws Refusal UNKNOWN for who is no associated French authority of the dossier, NO_SUCH_TASK where nobody has an
     *     account to commit it, ALREADY_DONE while its confirmation holds, TOO_MANY_ATTEMPTS within a minute of the last
     *     time
     */
    public void ask(Actor actor, DossierId id, OrganisationId partner) {
        Dossier dossier = own(actor, id);
        if (!dossier.isFrenchPartner(partner)) {
            throw new Refusal(RefusalCode.UNKNOWN, partner);
        }
        dossier.refuseUnlessAt(Stage.DRAFT, "askPart");
        Instant now = reception.instant();
        closings.refuseOutside(calls.get(dossier.call()), dossier.id(), now);
        if (people.withSignatory(List.of(partner)).isEmpty()) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, partner);
        }
        commitments.of(id).of(partner).filter(Commitment::holds).ifPresent(commitment -> {
            throw new Refusal(RefusalCode.ALREADY_DONE, commitment.signed().name());
        });
        refuseHaste(id, partner, now);
        table.ask(id, partner, now);
        note(actor, dossier, "askPart", partner);
        events.publishEvent(new PartAsked(id, partner));
    }

    /** Takes the request back: to the authority, the draft is not there any more. What it confirmed stays. */
    public void takeBack(Actor actor, DossierId id, OrganisationId partner) {
        Dossier dossier = own(actor, id);
        if (table.delete(id, partner)) {
            note(actor, dossier, "takePartBack", partner);
        }
    }

    /** The requests of a dossier that one may read. */
    @Transactional(readOnly = true)
    public List<PartRequest> of(Actor actor, DossierId id) {
        file.read(actor, id);
        return table.of(id);
    }

    /** Those to the organisation that one acts for, newest first. */
    @Transactional(readOnly = true)
    public List<PartLine> own(Actor actor) {
        return Optional.ofNullable(actor.organisation())
                .filter(own -> rights.allows(actor, Act.FILL_PART, Relation.PARTNER))
                .map(table::to)
                .orElse(List.of());
    }

    /** @throws Refusal FORBIDDEN for who was not asked (screens say not found) */
    @Transactional(readOnly = true)
    public PartRequest read(Actor actor, DossierId id) {
        return held(actor, file.get(id));
    }

    /** Keeps what was written so far; nothing reaches the lead's draft. */
    public void write(Actor actor, DossierId id, Map<String, Object> written) {
        Dossier dossier = file.locked(id);
        PartRequest request = held(actor, dossier);
        dossier.refuseUnlessAt(Stage.DRAFT, "writePart");
        closings.refuseOutside(calls.get(dossier.call()), dossier.id(), reception.instant());
        table.write(id, request.partner(), written);
    }

    /** Whether the actor's organisation is an associated French authority that the lead asked. */
    boolean isWaitedFor(Actor actor, Dossier dossier) {
        return request(actor, dossier).isPresent();
    }

    private PartRequest held(Actor actor, Dossier dossier) {
        Optional<PartRequest> request = request(actor, dossier);
        rights.require(actor, Act.FILL_PART, Relation.partner(request.isPresent()));
        return request.orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, dossier.id()));
    }

    private Optional<PartRequest> request(Actor actor, Dossier dossier) {
        return Optional.ofNullable(actor.organisation())
                .filter(dossier::isFrenchPartner)
                .flatMap(partner -> table.find(dossier.id(), partner));
    }

    private Dossier own(Actor actor, DossierId id) {
        Dossier dossier = file.locked(id);
        rights.require(actor, Act.EDIT, Relation.own(actor, dossier.lead()));
        return dossier;
    }

    private void refuseHaste(DossierId id, OrganisationId partner, Instant now) {
        table.find(id, partner)
                .filter(request -> now.isBefore(request.askedAt().plus(PAUSE)))
                .ifPresent(request -> {
                    throw new Refusal(RefusalCode.TOO_MANY_ATTEMPTS, now.plus(PAUSE));
                });
    }

    private void note(Actor actor, Dossier dossier, String verb, OrganisationId partner) {
        trail.record(
                actor,
                dossier.call().value(),
                dossier.id().value(),
                verb,
                dossier.stage(),
                dossier.stage(),
                Map.of("name", organisations.get(partner).name()));
    }
}
