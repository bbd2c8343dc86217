package org.passerelle.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.MemberLeft;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an organisation signs: who signs in its signatory's place, and whether two must. Its signatory says so. */
@Service
@Transactional
public class Delegations {

    private final DelegationTable table;
    private final People people;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    Delegations(DelegationTable table, People people, Rights rights, Trail trail, Clock clock) {
        this.table = table;
        this.people = people;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Lets a person of the own organisation, who writes for it, sign from the first to the last day.
     *
     * @throws Refusal INVALID_VALUE for another's person, an act without reference or days out of order
     */
    public void give(Actor actor, PersonId holder, String reference, LocalDate first, LocalDate last) {
        OrganisationId organisation = requireSignatory(actor);
        Person person = people.get(holder);
        if (!person.actor().belongsTo(organisation) || !person.actor().is(Role.APPLICANT_EDITOR)) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "holder");
        }
        if (reference.isBlank()) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "reference");
        }
        if (last.isBefore(first)) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "lastDay");
        }
        table.insert(new Delegation(
                UUID.randomUUID(), organisation, holder, reference.strip(), first, last, actor.name(), null));
        Map<String, Object> detail = Map.of("login", person.login(), "reference", reference.strip());
        trail.record(actor, null, null, "delegateSignature", null, null, detail);
    }

    /** Ends a delegation at once. */
    public void revoke(Actor actor, UUID delegation) {
        OrganisationId organisation = requireSignatory(actor);
        if (!table.revoke(organisation, delegation, clock.instant())) {
            throw new Refusal(RefusalCode.UNKNOWN, delegation);
        }
        trail.record(actor, null, null, "revokeDelegation", null, null, Map.of());
    }

    /** Who leaves signs for the organisation no more, not even if the person comes back to it. */
    @EventListener
    void on(MemberLeft left) {
        if (table.revoke(left.organisation(), left.person(), clock.instant()) > 0) {
            Map<String, Object> detail =
                    Map.of("login", people.get(left.person()).login());
            trail.record(Actor.clockwork(), null, null, "revokeDelegation", null, null, detail);
        }
    }

    /** How many must sign a dossier of the own organisation: one or two. */
    public void wantSignatories(Actor actor, int count) {
        OrganisationId organisation = requireSignatory(actor);
        if (count < 1 || count > 2) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "signatories");
        }
        table.wantSignatories(organisation, count);
        trail.record(actor, null, null, "wantSignatories", null, null, Map.of("number", count));
    }

    /** Those of the own organisation, ended ones too. */
    @Transactional(readOnly = true)
    public List<Delegation> own(Actor actor) {
        return Optional.ofNullable(actor.organisation()).map(table::of).orElse(List.of());
    }

    /** How many must sign for an organisation. */
    @Transactional(readOnly = true)
    public int signatories(OrganisationId organisation) {
        return table.signatories(organisation);
    }

    /** Those that hold today; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public List<Delegation> holding(OrganisationId organisation) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return table.of(organisation).stream().filter(d -> d.holdsOn(today)).toList();
    }

    private OrganisationId requireSignatory(Actor actor) {
        OrganisationId organisation = actor.organisation();
        rights.require(actor, Act.ORGANISE_SIGNATURE, Relation.own(actor, organisation));
        return Optional.ofNullable(organisation).orElseThrow();
    }
}
