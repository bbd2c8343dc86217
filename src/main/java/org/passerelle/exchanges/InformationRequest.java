package org.passerelle.exchanges;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;

/**
 * Something that the service asks of an applicant while the appraisal goes on (domain.md §2.3, step 11).
 *
 * @param dueAt the instant from which it counts as unanswered
 * @param closedAt when it was first answered, or ended otherwise; absent while it is awaited
 * @param question what is asked
 * @param answers each as it was sent, the newest last; it replaces those before
 */
public record InformationRequest(
        UUID id,
        DossierId dossier,
        Instant dueAt,
        Status status,
        @Nullable Instant closedAt,
        Exchange question,
        List<Exchange> answers) {

    public InformationRequest {
        answers = List.copyOf(answers);
    }

    /** Where a request stands. Words: {@code informationStatus.NAME}. */
    public enum Status {
        /** The answer is awaited. */
        ASKED,
        /** The applicant answered in time. */
        ANSWERED,
        /** The time is over and nothing came: the dossier is appraised as it is. */
        UNANSWERED,
        /** It is not needed any more: the officer took it back, or the dossier has ended. */
        CANCELLED
    }

    /** Whether the answer is awaited. */
    public boolean isOpen() {
        return status == Status.ASKED;
    }

    /** The answer that counts. */
    public Optional<Exchange> answer() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
    }

    /** Whether an answer is taken then: the first one, or one that replaces it. */
    public boolean takesAnswerAt(Instant instant) {
        return (status == Status.ASKED || status == Status.ANSWERED) && instant.isBefore(dueAt);
    }
}
