package org.passerelle.letters;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.reviews.FairnessBench;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/** Gathers what the minutes of a session need. */
@Component
class Minutes {

    private final Committee committee;
    private final Consultations consultations;
    private final FairnessBench bench;
    private final Calls calls;
    private final Letterheads heads;
    private final Texts texts;

    Minutes(
            Committee committee,
            Consultations consultations,
            FairnessBench bench,
            Calls calls,
            Letterheads heads,
            Texts texts) {
        this.committee = committee;
        this.consultations = consultations;
        this.bench = bench;
        this.calls = calls;
        this.heads = heads;
        this.texts = texts;
    }

    /** The sessions of a call that are closed, the first one first. */
    List<Session> closed(CallId call) {
        return committee.sessions(Actor.clockwork(), call).stream()
                .filter(s -> !s.isOpen())
                .toList();
    }

    MinutesModel of(Session session, Instant now) {
        CallDefinition call = calls.get(session.call()).definition();
        List<DossierId> dossiers =
                session.lines().stream().map(SessionLine::dossier).toList();
        return new SessionMinutes(session, call, consultations.of(dossiers), consulted(session), texts)
                .under(heads.of(call, now));
    }

    /** Who looked at the fairness bench since the session before, until this one closed. */
    private List<FairnessBench.Consulted> consulted(Session session) {
        Instant since = closed(session.call()).stream()
                .filter(before -> before.number() < session.number())
                .map(Session::deliberatedAt)
                .filter(Objects::nonNull)
                .reduce((one, other) -> other)
                .orElse(Instant.MIN);
        Instant until = Objects.requireNonNull(session.deliberatedAt());
        return bench.consulted(session.call()).stream()
                .filter(each -> each.at().isAfter(since) && !each.at().isAfter(until))
                .toList();
    }
}
