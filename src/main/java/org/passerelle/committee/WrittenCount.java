package org.passerelle.committee;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/** What written answers come to: counted as votes in a session are, among those who answered; silence is no vote. */
final class WrittenCount {

    private WrittenCount() {}

    /** The ballot of each dossier on which enough have answered. */
    static List<Ballot> of(
            Meeting meeting, Map<DossierId, Motion> motions, List<WrittenAnswer> answers, boolean joint) {
        List<Ballot> ballots = new ArrayList<>();
        motions.forEach((dossier, motion) -> {
            Map<PersonId, Vote> votes = new LinkedHashMap<>();
            answers.stream()
                    .filter(each -> each.dossier().equals(dossier))
                    .filter(each -> !meeting.recused(dossier).contains(each.person()))
                    .forEach(each -> votes.put(each.person(), each.vote()));
            if (isEnough(meeting, dossier, votes.size())) {
                Optional<PersonId> chair = meeting.chair(dossier).filter(votes::containsKey);
                ballots.add(Ballot.of(dossier, motion, votes, chair, joint));
            }
        });
        return ballots;
    }

    /** Who has a vote and has not answered on every dossier. */
    static List<Attendance> awaited(Meeting meeting, Collection<DossierId> asked, List<WrittenAnswer> answers) {
        return meeting.attendance().stream()
                .filter(each -> each.seat().voting() && !isComplete(meeting, asked, answers, each.person()))
                .toList();
    }

    /** Who has a vote and has answered on every dossier. */
    static List<Attendance> answered(Meeting meeting, Collection<DossierId> asked, List<WrittenAnswer> answers) {
        return meeting.attendance().stream()
                .filter(each -> each.seat().voting() && isComplete(meeting, asked, answers, each.person()))
                .toList();
    }

    /** Whether a member has answered on every dossier in which it takes part. */
    static boolean isComplete(
            Meeting meeting, Collection<DossierId> asked, List<WrittenAnswer> answers, PersonId person) {
        return asked.stream()
                .filter(dossier -> !meeting.recused(dossier).contains(person))
                .allMatch(dossier -> answers.stream()
                        .anyMatch(each ->
                                each.dossier().equals(dossier) && each.person().equals(person)));
    }

    /** The attendance with a member who answers from where it is. */
    static List<Attendance> present(Meeting meeting, PersonId person) {
        return meeting.attendance().stream()
                .map(each -> each.person().equals(person) ? new Attendance(each.seat(), Presence.REMOTE, null) : each)
                .toList();
    }

    private static boolean isEnough(Meeting meeting, DossierId dossier, int answered) {
        return answered > 0 && answered >= meeting.quorum(dossier).least();
    }
}
