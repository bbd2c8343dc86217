package org.passerelle.ui.committee;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.committee.MeetingId;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.MinutesId;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionId;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.synthesis.Condition;

/**
 * What a page of minutes shows of all of them, read once.
 *
 * @param sessions as the reader sees them: without what a conflict closes to it
 * @param documents those of the call that the reader may open
 * @param signed the signed copies
 * @param debates what was said of each dossier, by meeting
 * @param conditions precedent of the dossiers that were given something
 */
record MinutesShelf(
        Map<SessionId, Session> sessions,
        List<IssuedDocument> documents,
        Map<MinutesId, IssuedDocument> signed,
        Map<MeetingId, Map<DossierId, String>> debates,
        Map<DossierId, List<Condition>> conditions) {

    Session session(Minutes minutes) {
        return Objects.requireNonNull(sessions.get(minutes.session()));
    }

    /** What both signed; nothing before. */
    Optional<IssuedDocument> signed(Minutes minutes) {
        return Optional.ofNullable(signed.get(minutes.id()));
    }

    /** The document that was shown last. */
    Optional<IssuedDocument> shown(Minutes minutes) {
        Minutes.Shown shown = minutes.shown();
        return documents.stream()
                .filter(each -> shown != null && each.id().equals(shown.document()))
                .findFirst();
    }

    String debate(Minutes minutes, SessionLine line) {
        return debates.getOrDefault(minutes.meeting(), Map.of()).getOrDefault(line.dossier(), "");
    }

    List<Condition> conditions(SessionLine line) {
        return conditions.getOrDefault(line.dossier(), List.of());
    }

    /** The dossiers of a session that were given something on conditions. */
    List<SessionLine> conditional(Minutes minutes) {
        return session(minutes).lines().stream()
                .filter(line -> isGiven(line) && !conditions(line).isEmpty())
                .toList();
    }

    static boolean isGiven(SessionLine line) {
        return !line.given().isEmpty();
    }
}
