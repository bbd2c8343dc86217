package org.passerelle.ui.officer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.letters.FollowedLetter;
import org.passerelle.letters.FollowedLetters;
import org.passerelle.letters.LetterStanding;
import org.passerelle.people.Actor;
import org.passerelle.workflow.LetterJobs;
import org.springframework.stereotype.Component;

/** The letters about the decisions of a call, one for each decision that holds. */
@Component
class LetterBoard {

    private final FollowedLetters letters;
    private final LetterJobs jobs;

    LetterBoard(FollowedLetters letters, LetterJobs jobs) {
        this.letters = letters;
        this.jobs = jobs;
    }

    /** Those that wait for somebody first. */
    List<LetterPlace> of(Actor actor, CallId call) {
        Set<DossierId> failed = jobs.failed(actor, call);
        return letters.ofCall(actor, call).stream()
                .map(standing -> new LetterPlace(standing, failed.contains(standing.dossier())))
                .sorted(LetterPlace.FIRST_TO_DO)
                .toList();
    }

    /** The lines of a page, in the order of their places. */
    List<LetterLine> lines(Actor actor, CallId call, List<LetterPlace> places) {
        List<UUID> ids = places.stream()
                .map(LetterPlace::standing)
                .map(LetterStanding::letter)
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, FollowedLetter> read = letters.read(actor, call, ids);
        return places.stream().map(place -> line(place, read)).toList();
    }

    private static LetterLine line(LetterPlace place, Map<UUID, FollowedLetter> read) {
        UUID id = place.standing().letter();
        FollowedLetter letter = id == null ? null : read.get(id);
        return letter == null
                ? new LetterLine(place, null, null)
                : new LetterLine(place, letter.document(), letter.notification());
    }

    void retry(Actor actor, DossierId dossier) {
        jobs.retry(actor, dossier);
    }
}
