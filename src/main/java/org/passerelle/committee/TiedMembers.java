package org.passerelle.committee;

import java.time.Clock;
import java.util.List;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Tie;
import org.passerelle.dossiers.TieWords;
import org.springframework.stereotype.Component;

/** The members of a meeting to whom a conflict closes a dossier: they take no part in it from the start (D10). */
@Component
class TiedMembers {

    private final Conflicts conflicts;
    private final TieWords words;
    private final DossierFile dossiers;
    private final BallotsTable ballots;
    private final Clock clock;

    TiedMembers(Conflicts conflicts, TieWords words, DossierFile dossiers, BallotsTable ballots, Clock clock) {
        this.conflicts = conflicts;
        this.words = words;
        this.dossiers = dossiers;
        this.ballots = ballots;
        this.clock = clock;
    }

    /** Recuses each of them from each such dossier, with the tie as the reason. */
    void recuse(Meeting meeting) {
        List<DossierId> ids =
                dossiers.ofCall(meeting.call()).stream().map(Dossier::id).toList();
        conflicts
                .against(ids)
                .forEach((dossier, tied) -> tied.forEach((person, tie) -> {
                    if (tie.weight() == Tie.Weight.HARD && meeting.of(person).isPresent()) {
                        ballots.recuse(meeting.id(), new Recusal(dossier, person, words.of(tie)), clock.instant());
                    }
                }));
    }
}
