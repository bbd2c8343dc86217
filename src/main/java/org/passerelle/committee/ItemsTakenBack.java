package org.passerelle.committee;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierTakenBack;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of a session when a dossier goes back on the agenda. One that is still open rests on a ranking that does not hold
 * any more: it is taken back as a whole with the written procedure on it, and the trail keeps its lines. In one that is closed
 * the dossier is put off, and what it was given is free again.
 */
@Component
class ItemsTakenBack {

    private static final Actor CLOCKWORK = Actor.clockwork();

    private final SessionsTable table;
    private final BallotsTable ballots;
    private final WrittenCourse written;
    private final DroppedSessions dropped;
    private final Progress progress;

    ItemsTakenBack(
            SessionsTable table,
            BallotsTable ballots,
            WrittenCourse written,
            DroppedSessions dropped,
            Progress progress) {
        this.table = table;
        this.ballots = ballots;
        this.written = written;
        this.dropped = dropped;
        this.progress = progress;
    }

    @EventListener
    void on(DossierTakenBack event) {
        List<Session> sessions = table.of(event.call());
        if (event.from() == Stage.PROPOSED) {
            sessions.stream()
                    .filter(session -> !session.isOpen() && session.has(event.dossier()))
                    .reduce((first, last) -> last)
                    .ifPresent(session -> putOff(session, event.dossier()));
            return;
        }
        Optional<Session> open = sessions.stream().filter(Session::isOpen).findFirst();
        open.ifPresent(session -> takeBack(event.call(), session));
    }

    private void putOff(Session session, DossierId dossier) {
        table.outcome(session.id(), dossier, new Outcome(RankingList.DEFERRED, null, Map.of(), "", true));
    }

    /** The first of its dossiers brings the others back, and finds no session any more. */
    private void takeBack(CallId call, Session session) {
        dropped.drop(call, session);
        progress.locked(call, List.of(Stage.IN_COMMITTEE))
                .forEach(dossier -> progress.takeBack(CLOCKWORK, dossier.id(), Map.of()));
        ballots.annulAll(call);
        written.callOff(call, CallOff.RANKED_ANEW);
    }
}
