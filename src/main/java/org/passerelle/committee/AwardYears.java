package org.passerelle.committee;

import java.util.Collection;
import java.util.Map;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.dossiers.DossierId;
import org.springframework.stereotype.Component;

/** The years in which the awards of a call fall due, for what is asked of its yearly envelopes (ADR 0122). */
@Component
public class AwardYears {

    private final TraitsTable table;

    AwardYears(TraitsTable table) {
        this.table = table;
    }

    /** Of the dossiers of a session that are not withdrawn. */
    Map<DossierId, DueYears> of(Session session, CallDefinition call) {
        return of(session.live().stream().map(SessionLine::dossier).toList(), call);
    }

    /** By dossier; nothing is read, nor answered, where no funder bounds its years. For a module that has checked the right. */
    public Map<DossierId, DueYears> of(Collection<DossierId> dossiers, CallDefinition call) {
        return call.funders().stream().anyMatch(Funder::boundsYears) ? table.due(dossiers, call) : Map.of();
    }
}
