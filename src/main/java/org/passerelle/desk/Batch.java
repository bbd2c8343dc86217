package org.passerelle.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.people.Act;
import org.passerelle.people.PersonId;
import org.passerelle.shared.TextKey;

/**
 * One act on many dossiers: tried on each first, then done on those on which it is possible.
 *
 * @param how what the act takes: the verdict, the reviewers, to whom
 * @param person who does it
 * @param startedAt when its word was given
 */
public record Batch(
        UUID id,
        Kind kind,
        Map<String, Object> how,
        PersonId person,
        Stage stage,
        Instant preparedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Why, as whoever prepared it wrote; empty where the act takes no reason. */
    public String reason() {
        return String.valueOf(how.getOrDefault(BatchActs.REASON, ""));
    }

    /** The body that it is about; empty where the act is about none. */
    public Optional<TextKey> body() {
        return Optional.ofNullable(how.get(BatchActs.CALLED))
                .map(KeptRefusal::rich)
                .map(TextKey.class::cast);
    }

    /** The call from a page of which it was prepared; empty where it was prepared from dossiers. */
    public Optional<CallId> call() {
        return Optional.ofNullable(how.get(BatchActs.CALL)).map(call -> new CallId(UUID.fromString(call.toString())));
    }

    /** How many dossiers one batch takes. */
    public static final int MOST = 500;

    /** What is done. Words: {@code batchKind.NAME}. */
    public enum Kind {
        /** Finds dossiers admissible or not. */
        JUDGE(Act.JUDGE),
        /** Chooses reviewers from a pool, the least loaded first. */
        ASSIGN_REVIEWERS(Act.ASSIGN_REVIEWERS),
        /** Reminds whoever is waited for: bodies and reviewers. */
        REMIND(Act.REMIND_AWAITED),
        /** Gives a body more time for each opinion that is awaited from it. */
        EXTEND_OPINIONS(Act.CHANGE_CONSULTATIONS),
        /** Asks each applicant the same question. */
        ASK(Act.ASK_INFORMATION),
        /** Begins the synthesis of each. */
        PREPARE_SYNTHESES(Act.WRITE_SYNTHESIS),
        /** Gives dossiers to another officer. */
        HAND_OVER(Act.HAND_OVER),
        /** Gives to an officer by rule what nobody has. */
        CHOOSE_OFFICER(Act.CHOOSE_OFFICER);

        private final Act act;

        Kind(Act act) {
            this.act = act;
        }

        /** The right that it asks for, on each dossier again. */
        public Act act() {
            return act;
        }
    }

    /** How far it has come. */
    public enum Stage {
        /** Each act is tried and taken back. */
        TRIED,
        /** What would happen is shown; waits for the word. */
        SHOWN,
        /** The acts are done, one after another. */
        RUNNING,
        /** Every act is done or refused. */
        DONE
    }

    public boolean isMoving() {
        return stage == Stage.TRIED || stage == Stage.RUNNING;
    }
}
