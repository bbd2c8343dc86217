package org.passerelle.letters;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters about the decisions of a call, for those who follow them: all of them in brief, and those of a page as they are. A call
 * has thousands.
 */
@Service
@Transactional(readOnly = true)
public class FollowedLetters {

    private final LetterStandingTable table;
    private final LetterTable letters;
    private final NotificationTable notifications;
    private final Conflicts conflicts;
    private final Rights rights;

    FollowedLetters(
            LetterStandingTable table,
            LetterTable letters,
            NotificationTable notifications,
            Conflicts conflicts,
            Rights rights) {
        this.table = table;
        this.letters = letters;
        this.notifications = notifications;
        this.conflicts = conflicts;
        this.rights = rights;
    }

    /** One for each decision that holds, in no order. */
    public List<LetterStanding> ofCall(Actor actor, CallId call) {
        rights.require(actor, Act.READ_SESSION);
        return table.of(call, conflicts.closedTo(actor));
    }

    /** Some of the letters of a call by their ids; what is another call's or closed to the reader is left out. */
    public Map<UUID, FollowedLetter> read(Actor actor, CallId call, Collection<UUID> ids) {
        rights.require(actor, Act.READ_SESSION);
        Set<DossierId> closed = conflicts.closedTo(actor);
        Map<UUID, Notification> sent = notifications.of(call, ids).stream()
                .collect(Collectors.toMap(Notification::letter, Function.identity()));
        return letters.decisions(call, ids).stream()
                .filter(letter -> !closed.contains(letter.dossier()))
                .collect(Collectors.toMap(
                        IssuedDocument::id, letter -> new FollowedLetter(letter, sent.get(letter.id()))));
    }
}
