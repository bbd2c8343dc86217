package org.passerelle.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation.Change;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionSummary;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Component;

/**
 * The reasoned positions of a session that is played (D11): those that the script says, else the reason that it gives of the
 * outcome; a script that says neither takes the proposal knowing the opinions, and that is what the minutes then print.
 */
@Component
class ScriptedPositions {

    private static final String TAKEN_AS_PROPOSED =
            "Répétition : la proposition du classement est suivie en connaissance des avis.";

    private final Committee committee;
    private final Consultations consultations;

    ScriptedPositions(Committee committee, Consultations consultations) {
        this.committee = committee;
        this.consultations = consultations;
    }

    /** The changes with a position on every dossier of the open session that needs one. */
    Map<DossierId, Change> in(Actor actor, CallId call, Map<DossierId, Change> changes, Map<DossierId, String> said) {
        Map<DossierId, Change> all = new LinkedHashMap<>(changes);
        List<SessionLine> lines = committee.sessions(actor, call).stream()
                .filter(Session::isOpen)
                .flatMap(session -> session.live().stream())
                .toList();
        Map<DossierId, List<Consultation>> opinions =
                consultations.of(lines.stream().map(SessionLine::dossier).toList());
        for (SessionLine line : lines) {
            DossierId id = line.dossier();
            if (OpinionSummary.of(opinions.getOrDefault(id, List.of())).needsReasonedPosition()) {
                all.put(id, with(line, changes.get(id), Optional.ofNullable(said.get(id))));
            }
        }
        return all;
    }

    private static Change with(SessionLine line, @Nullable Change change, Optional<String> said) {
        return change == null
                ? new Change(line.proposed().list(), line.proposed().grants(), "", said.orElse(TAKEN_AS_PROPOSED))
                : new Change(change.list(), change.grants(), change.reason(), said.orElse(change.position()));
    }
}
