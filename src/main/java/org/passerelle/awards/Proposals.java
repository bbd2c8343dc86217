package org.passerelle.awards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.shared.Money;
import org.passerelle.synthesis.Condition;
import org.passerelle.synthesis.ConditionsPrecedent;
import org.springframework.stereotype.Component;

/** Gathers what the committee proposed for some dossiers, with what it rests on. */
@Component
class Proposals {

    private final Committee committee;
    private final ConditionsPrecedent conditions;
    private final Deliberations deliberations;

    Proposals(Committee committee, ConditionsPrecedent conditions, Deliberations deliberations) {
        this.committee = committee;
        this.conditions = conditions;
        this.deliberations = deliberations;
    }

    /** @param dossiers those proposed in a call, in the order of the proposals that are answered */
    List<Proposal> of(CallId call, List<Dossier> dossiers) {
        List<DossierId> ids = dossiers.stream().map(Dossier::id).toList();
        Map<DossierId, List<Condition>> set = conditions.of(ids);
        Map<DossierId, SessionLine> lines = new LinkedHashMap<>();
        Map<DossierId, Map<String, Money>> left = new LinkedHashMap<>();
        for (Session session : committee.sessions(Actor.clockwork(), call)) {
            session.lines().forEach(line -> {
                lines.put(line.dossier(), line);
                left.put(line.dossier(), session.left());
            });
        }
        List<Proposal> proposals = new ArrayList<>();
        dossiers.forEach(d -> proposals.add(new Proposal(
                d,
                Objects.requireNonNull(lines.get(d.id())),
                set.getOrDefault(d.id(), List.of()),
                deliberations.awaited(d.id()),
                left.getOrDefault(d.id(), Map.of()))));
        return proposals;
    }
}
