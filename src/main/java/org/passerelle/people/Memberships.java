package org.passerelle.people;

import java.util.List;
import java.util.Map;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that one person acts for: at any time for one of them. */
@Service
public class Memberships {

    private final MembershipTable table;
    private final PersonTable people;
    private final Affiliation affiliation;
    private final Rights rights;
    private final Trail trail;

    Memberships(MembershipTable table, PersonTable people, Affiliation affiliation, Rights rights, Trail trail) {
        this.table = table;
        this.people = people;
        this.affiliation = affiliation;
        this.rights = rights;
        this.trail = trail;
    }

    /** Those of the person, by name. */
    public List<Membership> mine(Actor actor) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        return table.held(actor.personId());
    }

    /** Acts for another of the own organisations from now on; one that is not the own is not there (UNKNOWN). */
    @Transactional
    public void actFor(Actor actor, OrganisationId organisation) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        Membership chosen = table.held(actor.personId()).stream()
                .filter(membership -> membership.organisation().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, organisation));
        Person person = people.byId(actor.personId()).orElseThrow();
        affiliation.actFor(person, organisation, chosen.roles());
        trail.record(actor, null, null, "actFor", null, null, Map.of("name", chosen.name()));
    }
}
