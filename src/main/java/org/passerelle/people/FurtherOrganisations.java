package org.passerelle.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has an account adds a further organisation to act for, without a link (ADR 63). */
@Service
public class FurtherOrganisations {

    private static final int MOST_OF_ONE_IN_AN_HOUR = 5;

    private final RegistrationTable table;
    private final Admission admission;
    private final PersonTable people;
    private final MembershipTable memberships;
    private final Rights rights;
    private final Trail trail;

    FurtherOrganisations(
            RegistrationTable table,
            Admission admission,
            PersonTable people,
            MembershipTable memberships,
            Rights rights,
            Trail trail) {
        this.table = table;
        this.admission = admission;
        this.people = people;
        this.memberships = memberships;
        this.rights = rights;
        this.trail = trail;
    }

    /**
     * Opens a further organisation for somebody who has an account, or asks its members where it has some. For whom the
     * person acts does not change by it: see {@link Memberships#actFor}.
     *
     * @return the organisation that was opened; empty when its members were asked
     * @throws Refusal CONTENT for what can be mended, ORGANISATION_OWN among it; TOO_MANY_ATTEMPTS after five within the
     *     hour; FORBIDDEN for whoever works for the service too
     */
    @Transactional
    public Optional<Organisation> add(Actor actor, Newcomer newcomer) {
        rights.require(actor, Act.JOIN_ORGANISATION);
        if (!Affiliation.areApplicants(actor.roles())) {
            throw new Refusal(RefusalCode.FORBIDDEN, Act.JOIN_ORGANISATION);
        }
        admission.lock();
        Person person = people.byId(actor.personId()).orElseThrow();
        Candidate candidate = Candidate.of(person, newcomer);
        Optional<Organisation> known = admission.known(candidate);
        known.ifPresent(organisation -> refuseOwn(person, organisation));
        Optional<Organisation> taken = known.filter(admission::hasMembers);
        if (taken.isEmpty()) {
            Admission.refuse(candidate.faults());
        }
        admission.limit(person.email(), MOST_OF_ONE_IN_AN_HOUR);
        table.add(candidate);
        if (taken.isPresent()) {
            admission.askMembers(candidate, taken.get());
            leave(actor, "askMembership", taken.get());
            return Optional.empty();
        }
        Organisation opened = admission.enter(candidate);
        admission.join(person, opened);
        leave(actor, "openOrganisation", opened);
        return Optional.of(opened);
    }

    private void refuseOwn(Person person, Organisation organisation) {
        boolean own = memberships.held(person.id()).stream()
                .anyMatch(held -> held.organisation().equals(organisation.id()));
        if (own) {
            Admission.refuse(
                    List.of(Finding.blocking("ORGANISATION_OWN", "siret", Map.of("name", organisation.name()))));
        }
    }

    private void leave(Actor actor, String verb, Organisation organisation) {
        trail.record(actor, null, null, verb, null, null, Map.of("name", organisation.name()));
    }
}
