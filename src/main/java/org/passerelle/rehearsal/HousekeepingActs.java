package org.passerelle.rehearsal;

import org.passerelle.calls.SuspendedCountries;
import org.passerelle.calls.Suspension;
import org.passerelle.dossiers.Delegations;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Standing;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.rehearsal.script.Housekeeping;
import org.springframework.stereotype.Component;

/** The acts on an organisation, how it stands and how it signs; and on a country. */
@Component
class HousekeepingActs {

    private final Preconditions preconditions;
    private final Delegations delegations;
    private final SuspendedCountries suspended;
    private final People people;

    HousekeepingActs(
            Preconditions preconditions, Delegations delegations, SuspendedCountries suspended, People people) {
        this.preconditions = preconditions;
        this.delegations = delegations;
        this.suspended = suspended;
        this.people = people;
    }

    String perform(Actor actor, Housekeeping act, Cast cast) {
        if (act instanceof Housekeeping.RecordStanding standing) {
            preconditions.record(
                    actor,
                    cast.organisation(standing.organisation()),
                    new Standing(standing.precondition(), standing.state(), standing.asOf(), standing.source()));
            return standing.precondition() + " " + standing.state();
        } else if (act instanceof Housekeeping.DelegateSignature delegation) {
            delegations.give(
                    actor,
                    people.actorByLogin(delegation.holder()).personId(),
                    delegation.reference(),
                    delegation.firstDay(),
                    delegation.lastDay());
            return "until " + delegation.lastDay();
        } else if (act instanceof Housekeeping.SuspendCountry suspension) {
            suspended.save(
                    actor,
                    new Suspension(suspension.country(), suspension.since(), suspension.until(), suspension.reason()));
            return "since " + suspension.since();
        }
        int number = ((Housekeeping.WantSignatories) act).number();
        delegations.wantSignatories(actor, number);
        return number + " sign";
    }
}
