package org.passerelle.calls;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The closing of a call was put off: its timer is set anew and everyone with a draft is told; where the results move with it, those
 * who have submitted too.
 *
 * @param reason in the words of who put it off
 * @param resultsExpectedAt when the results are expected from now on, local to the call; null where that does not move
 * @param resultsAt the hour at which they are published from now on; null where that does not move
 */
public record CallExtended(
        CallId call, String reason, @Nullable LocalDateTime resultsExpectedAt, @Nullable LocalDateTime resultsAt) {

    /** Whether an answer comes on another day than was announced. */
    public boolean movesResults() {
        return resultsExpectedAt != null || resultsAt != null;
    }
}
