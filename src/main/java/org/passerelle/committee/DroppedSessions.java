package org.passerelle.committee;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Trail;
import org.springframework.stereotype.Component;

/** Takes open sessions back whose ranking holds no more, or has no dossier left: the trail keeps their lines. */
@Component
class DroppedSessions {

    private final SessionsTable table;
    private final Trail trail;

    DroppedSessions(SessionsTable table, Trail trail) {
        this.table = table;
        this.trail = trail;
    }

    void drop(CallId call, Session session) {
        table.remove(session.id());
        note(call, null, Map.of("session", session.number()));
        session.lines().forEach(line -> note(call, line.dossier(), line(line)));
    }

    private void note(CallId call, @Nullable DossierId dossier, Map<String, Object> detail) {
        UUID id = dossier == null ? null : dossier.value();
        trail.record(Actor.clockwork(), call.value(), id, "takeRankingBack", null, null, detail);
    }

    private static Map<String, Object> line(SessionLine line) {
        return Map.of(
                "rank",
                line.rank(),
                "mean",
                line.mean(),
                "list",
                line.proposed().list());
    }
}
