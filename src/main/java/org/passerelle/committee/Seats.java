package org.passerelle.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.FundingScheme;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits on the committee of a call. */
@Service
@Transactional
public class Seats {

    private static final Set<Role> MAY_SIT =
            Set.of(Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER, Role.COMMITTEE_SECRETARY);

    private final SeatsTable table;
    private final Calls calls;
    private final People people;
    private final SessionReaders readers;
    private final Rights rights;
    private final Trail trail;

    Seats(SeatsTable table, Calls calls, People people, SessionReaders readers, Rights rights, Trail trail) {
        this.table = table;
        this.calls = calls;
        this.people = people;
        this.readers = readers;
        this.rights = rights;
        this.trail = trail;
    }

    /** The seats of a call's committee, by name. */
    @Transactional(readOnly = true)
    public List<Seat> of(Actor actor, CallId call) {
        readers.require(actor, call);
        return table.of(call);
    }

    /** Everybody who may be given a seat, by name: the roles of the committee, and the partner State's in a joint fund. */
    @Transactional(readOnly = true)
    public List<Person> candidates(Actor actor, CallId call) {
        rights.require(actor, Act.CONVENE);
        return people.withAnyRole(maySit(calls.get(call)));
    }

    /**
     * Says who sits, in place of who sat before. A meeting that is convened keeps the seats it was convened with.
     *
     * @throws Refusal CONTENT: SEATS_NOBODY without a voting member, SEATS_CHAIR unless one seat presides, which belongs to
     *     somebody who may, SEATS_STRANGER for a person without a role of the committee; WRONG_STAGE once the call has ended
     */
    public void assign(Actor actor, CallId callId, List<Seat> seats) {
        rights.require(actor, Act.CONVENE);
        Call call = calls.locked(callId);
        call.refuseEnded("assignSeats");
        Map<PersonId, Person> known = people
                .all(seats.stream().map(Seat::person).toList())
                .stream()
                .collect(Collectors.toMap(Person::id, person -> person));
        List<Finding> findings = findings(seats, known, maySit(call));
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        table.replace(callId, seats);
        trail.record(actor, callId.value(), null, "assignSeats", null, null, Map.of("seats", seats.size()));
    }

    private static List<Finding> findings(List<Seat> seats, Map<PersonId, Person> known, Set<Role> maySit) {
        List<Finding> findings = new ArrayList<>();
        if (seats.stream().noneMatch(Seat::voting)) {
            findings.add(Finding.blocking("SEATS_NOBODY", "seats", Map.of()));
        }
        List<Seat> chairs = seats.stream().filter(Seat::chairs).toList();
        if (chairs.size() != 1 || !isA(known.get(chairs.get(0).person()), Set.of(Role.COMMITTEE_CHAIR))) {
            findings.add(Finding.blocking("SEATS_CHAIR", "chair", Map.of()));
        }
        seats.stream()
                .filter(seat -> !isA(known.get(seat.person()), maySit))
                .forEach(
                        seat -> findings.add(Finding.blocking("SEATS_STRANGER", "seats", Map.of("name", seat.name()))));
        return findings;
    }

    /** In a joint fund the partner State sits with the service. */
    private static Set<Role> maySit(Call call) {
        return call.definition().scheme() == FundingScheme.JOINT_FUND
                ? Stream.concat(MAY_SIT.stream(), Stream.of(Role.PARTNER_STATE_OFFICER))
                        .collect(Collectors.toUnmodifiableSet())
                : MAY_SIT;
    }

    private static boolean isA(@Nullable Person person, Set<Role> roles) {
        return person != null && person.actor().roles().stream().anyMatch(roles::contains);
    }
}
