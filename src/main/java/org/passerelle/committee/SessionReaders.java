package org.passerelle.committee;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads the sessions of a call: whoever brings it to its decisions, and the officer of a partner State that sits on its
 * committee, as it does in a joint fund; of other calls it reads nothing.
 */
@Service
@Transactional(readOnly = true)
public class SessionReaders {

    private final SeatsTable seats;
    private final Calls calls;
    private final DossierPages dossiers;
    private final Rights rights;

    SessionReaders(SeatsTable seats, Calls calls, DossierPages dossiers, Rights rights) {
        this.seats = seats;
        this.calls = calls;
        this.dossiers = dossiers;
        this.rights = rights;
    }

    /** Whether somebody reads the sessions of a call. */
    public boolean reads(Actor actor, CallId call) {
        return rights.allows(actor, Act.READ_SESSION)
                || rights.allows(actor, Act.READ_SESSION, Relation.assigned(sits(actor, call)));
    }

    /** How many dossiers of a call stand at each stage. */
    public Map<Stage, Integer> stages(Actor actor, CallId call) {
        require(actor, call);
        return dossiers.countsFor(actor, call);
    }

    /** The same of every call whose sessions somebody reads; one without dossiers is not in it. */
    public Map<CallId, Map<Stage, Integer>> stages(Actor actor) {
        return dossiers.countsFor(actor, calls(actor).stream().map(Call::id).toList());
    }

    /** The calls whose sessions somebody reads. */
    public List<Call> calls(Actor actor) {
        return rights.allows(actor, Act.READ_SESSION)
                ? calls.all(actor)
                : calls.get(seats.callsOf(actor.personId())).values().stream()
                        .sorted(Comparator.comparing(Call::code))
                        .toList();
    }

    /** @throws org.passerelle.shared.Refusal FORBIDDEN for anybody else */
    void require(Actor actor, CallId call) {
        if (!rights.allows(actor, Act.READ_SESSION)) {
            rights.require(actor, Act.READ_SESSION, Relation.assigned(sits(actor, call)));
        }
    }

    private boolean sits(Actor actor, CallId call) {
        return !actor.isClockwork() && seats.has(call, actor.personId());
    }
}
