package org.passerelle.awards;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decisions of a call for staff, as long lists read them: without what a conflict closes to the reader (D10). */
@Service
@Transactional(readOnly = true)
public class DecisionLists {

    private final DecisionListsTable table;
    private final Conflicts conflicts;
    private final Rights rights;

    DecisionLists(DecisionListsTable table, Conflicts conflicts, Rights rights) {
        this.table = table;
        this.conflicts = conflicts;
        this.rights = rights;
    }

    /** What counts of the decisions of a call that hold, in the order in which they were signed, then by rank. */
    public List<DecisionHead> heads(Actor actor, CallId call) {
        rights.require(actor, Act.READ_SESSION);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.heads(call).stream()
                .filter(decision -> !closed.contains(decision.dossier()))
                .toList();
    }

    /** How many decisions hold in each call that has some. */
    public Map<CallId, Integer> counts(Actor actor) {
        rights.require(actor, Act.READ_SESSION);
        return table.counts(conflicts.closedTo(actor));
    }

    /** Some decisions by their numbers, in the same order; without the text that was signed. */
    public List<Decision> listed(Actor actor, Collection<String> numbers) {
        rights.require(actor, Act.READ_SESSION);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.listed(numbers).stream()
                .filter(decision -> !closed.contains(decision.dossier()))
                .toList();
    }
}
