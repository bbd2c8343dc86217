package org.passerelle.rehearsal;

import org.passerelle.dossiers.Delegations;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Standing;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.rehearsal.script.Housekeeping;
import org.springframework.stereotype.Component;

/** The acts on an organisation: how it stands, and how it signs. */
@Component
class HousekeepingActs {

    private final Preconditions preconditions;
    private final Delegations delegations;
    private final People people;

    HousekeepingActs(Preconditions preconditions, Delegations delegations, People people) {
        this.preconditions = preconditions;
        this.delegations = delegations;
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
        }
        int number = ((Housekeeping.WantSignatories) act).number();
        delegations.wantSignatories(actor, number);
        return number + " sign";
    }
}
