package org.passerelle.reviews;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * What the reviewers of a dossier say together: one of them writes it, the others agree or object. A change withdraws what
 * they answered.
 *
 * @param rapporteurName empty where the call does not name reviewers to the reader
 * @param writtenAt null until the rapporteur has written it
 * @param awaited how many reviewers have still to answer
 */
public record ConsensusNote(
        DossierId dossier,
        PersonId rapporteur,
        String rapporteurName,
        Words words,
        @Nullable Instant writtenAt,
        List<Answer> answers,
        int awaited) {

    /** What is said; a reservation may be missing. */
    public record Words(String strengths, String weaknesses, String reservation) {

        public Words {
            strengths = strengths.strip();
            weaknesses = weaknesses.strip();
            reservation = reservation.strip();
        }

        boolean isWhole() {
            return !strengths.isEmpty() && !weaknesses.isEmpty();
        }
    }

    /**
     * What another reviewer answered.
     *
     * @param comment why somebody objects; empty for who agrees
     */
    public record Answer(PersonId reviewer, String name, boolean agrees, String comment, Instant at) {}

    public ConsensusNote {
        answers = List.copyOf(answers);
    }

    public boolean isWritten() {
        return writtenAt != null;
    }

    /** Whether every reviewer stands behind it. */
    public boolean isAgreed() {
        return isWritten() && awaited == 0 && answers.stream().allMatch(Answer::agrees);
    }

    /** The same for a reader to whom the call names no reviewer. */
    ConsensusNote unnamed() {
        return new ConsensusNote(
                dossier,
                rapporteur,
                "",
                words,
                writtenAt,
                answers.stream()
                        .map(a -> new Answer(a.reviewer(), "", a.agrees(), a.comment(), a.at()))
                        .toList(),
                awaited);
    }

    /**
     * The same among the reviewers whose sheets count now: an answer of somebody who left counts no more, and
     * a note whose rapporteur left is to be written again.
     */
    ConsensusNote among(List<Assignment> all) {
        List<PersonId> asked = all.stream()
                .filter(Assignment::isActive)
                .map(Assignment::reviewer)
                .filter(reviewer -> !reviewer.equals(rapporteur))
                .toList();
        List<Answer> counted = answers.stream()
                .filter(answer -> asked.contains(answer.reviewer()))
                .toList();
        boolean stands = all.stream()
                .anyMatch(sheet -> sheet.isActive() && sheet.reviewer().equals(rapporteur));
        return new ConsensusNote(
                dossier,
                rapporteur,
                rapporteurName,
                words,
                stands ? writtenAt : null,
                counted,
                asked.size() - counted.size());
    }
}
