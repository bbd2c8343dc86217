package org.passerelle.awards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionId;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.shared.Money;
import org.passerelle.synthesis.Condition;
import org.passerelle.synthesis.ConditionsPrecedent;
import org.springframework.stereotype.Component;

/** Gathers what the committee proposed for some dossiers, with what it rests on. */
@Component
class Proposals {

    private final Committee committee;
    private final Consultations consultations;
    private final ConditionsPrecedent conditions;
    private final Deliberations deliberations;

    Proposals(
            Committee committee,
            Consultations consultations,
            ConditionsPrecedent conditions,
            Deliberations deliberations) {
        this.committee = committee;
        this.consultations = consultations;
        this.conditions = conditions;
        this.deliberations = deliberations;
    }

    /** @param dossiers those proposed in a call, in the order of the proposals that are answered */
    List<Proposal> of(Call call, List<Dossier> dossiers) {
        List<DossierId> ids = dossiers.stream().map(Dossier::id).toList();
        Map<DossierId, List<Consultation>> opinions = consultations.of(ids);
        Map<DossierId, List<Condition>> set = conditions.of(ids);
        Map<DossierId, LocalDate> councils = deliberations.awaited(ids);
        Map<DossierId, SessionLine> lines = new LinkedHashMap<>();
        Map<DossierId, Session> sessions = new LinkedHashMap<>();
        for (Session session : committee.sessions(Actor.clockwork(), call.id())) {
            session.lines().forEach(line -> {
                lines.put(line.dossier(), line);
                sessions.put(line.dossier(), session);
            });
        }
        Map<SessionId, Map<String, Money>> left = new HashMap<>();
        Map<SessionId, Integer> waiting = new HashMap<>();
        List<Proposal> proposals = new ArrayList<>();
        for (Dossier dossier : dossiers) {
            Session session = Objects.requireNonNull(sessions.get(dossier.id()));
            proposals.add(new Proposal(
                    call.definition(),
                    session.id(),
                    dossier,
                    Objects.requireNonNull(lines.get(dossier.id())),
                    opinions.getOrDefault(dossier.id(), List.of()),
                    set.getOrDefault(dossier.id(), List.of()),
                    Optional.ofNullable(councils.get(dossier.id())),
                    left.computeIfAbsent(session.id(), id -> session.left()),
                    waiting.computeIfAbsent(session.id(), id -> lastWaiting(session))));
        }
        return proposals;
    }

    private static int lastWaiting(Session session) {
        return session.lines().stream()
                .map(line -> line.outcome().waitingRank())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}
