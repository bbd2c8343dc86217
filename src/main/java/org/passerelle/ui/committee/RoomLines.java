package org.passerelle.ui.committee;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.LineHead;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.SessionOutline;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;

/** The lines of a session with their words, each read once, with the others of its page. */
final class RoomLines {

    private final SessionOutline session;
    private final Function<Collection<DossierId>, List<SessionLine>> source;
    private final Function<Collection<DossierId>, Map<DossierId, DueYears>> years;
    private final Map<DossierId, SessionLine> known = new HashMap<>();
    private final Map<DossierId, DueYears> due = new HashMap<>();

    /** @param years in which the awards of some dossiers fall due; asked only where a funder bounds its years */
    RoomLines(
            SessionOutline session,
            Function<Collection<DossierId>, List<SessionLine>> source,
            Function<Collection<DossierId>, Map<DossierId, DueYears>> years) {
        this.session = session;
        this.source = source;
        this.years = years;
    }

    /** The years in which the awards of these dossiers fall due; those that were not read yet are read at once. */
    Map<DossierId, DueYears> due(Collection<DossierId> dossiers) {
        List<DossierId> missing =
                dossiers.stream().filter(id -> !due.containsKey(id)).toList();
        if (!missing.isEmpty() && session.available().boundYears()) {
            due.putAll(years.apply(missing));
        }
        return due;
    }

    SessionOutline session() {
        return session;
    }

    SessionLine of(DossierId dossier) {
        return of(List.of(dossier)).get(0);
    }

    /**
     * Some lines, in the same order.
     *
     * @throws Refusal UNKNOWN for one that is there no more: the session was taken back, or the dossier closed to the reader (D10)
     */
    List<SessionLine> of(Collection<DossierId> dossiers) {
        List<DossierId> missing =
                dossiers.stream().filter(id -> !known.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            source.apply(missing).forEach(line -> known.put(line.dossier(), line));
        }
        return dossiers.stream().map(this::known).toList();
    }

    private SessionLine known(DossierId id) {
        return Optional.ofNullable(known.get(id)).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    /** The same by what counts of them. */
    List<SessionLine> ofHeads(List<LineHead> heads) {
        return of(heads.stream().map(LineHead::dossier).toList());
    }
}
