package org.passerelle.exceptions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of exceptions of a call: what the service, the committee or the signatory did otherwise than the rule, each
 * with who, when and why. Nothing is kept twice: it is read where it stands, in two statements however many dossiers.
 */
@Service
@Transactional(readOnly = true)
public class Exceptions {

    private static final String OTHER = "other";
    private static final String PROMOTED = "promoted";

    private final ExceptionsTable table;
    private final Conflicts conflicts;
    private final Rights rights;

    Exceptions(ExceptionsTable table, Conflicts conflicts, Rights rights) {
        this.table = table;
        this.conflicts = conflicts;
        this.rights = rights;
    }

    /** Every exception so far, the oldest first; what a conflict closes to the reader is not there (D10). */
    public List<ExceptionLine> of(Actor actor, CallId call) {
        rights.require(actor, Act.READ_EXCEPTIONS);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.of(call, Actor.clockwork().name()).stream()
                .filter(line -> line.dossier() == null || !closed.contains(line.dossier()))
                .map(line -> namesNobodyElse(line, closed))
                .toList();
    }

    /** A line of one dossier may name another, which may be closed to the reader. */
    private static ExceptionLine namesNobodyElse(ExceptionLine line, Set<DossierId> closed) {
        Map<String, Object> detail = new HashMap<>(line.detail());
        Object other = detail.remove(OTHER);
        if (other != null && closed.contains(new DossierId(UUID.fromString(other.toString())))) {
            detail.put(PROMOTED, "none");
        }
        return new ExceptionLine(
                line.kind(),
                line.what(),
                line.at(),
                line.by(),
                line.dossier(),
                line.number(),
                line.title(),
                line.lead(),
                line.reason(),
                detail);
    }
}
