package org.passerelle.links;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The six digits that went to a mailbox and are awaited on its page: valid for fifteen minutes and three guesses, one a
 * minute.
 *
 * @param hash of the code with what it is for; null where none is awaited
 * @param attempts how many wrong codes were given since it was sent
 */
record AwaitedCode(@Nullable String hash, @Nullable Instant sentAt, int attempts) {

    static final int WRONG_CODES = 3;
    static final Duration VALID = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** What is kept of a code: one for another purpose is another. */
    static String hash(Object purpose, String code) {
        return Secrets.hash(purpose + code);
    }

    /** Whether one was sent too short a time ago for another. */
    boolean isRecent(Instant now) {
        return sentAt != null && now.isBefore(sentAt.plus(PAUSE));
    }

    /** Whether one is awaited that may still be right. */
    boolean isAwaited(Instant now) {
        return hash != null && sentAt != null && now.isBefore(sentAt.plus(VALID));
    }

    boolean isRight(Object purpose, String code, Instant now) {
        return isAwaited(now) && hash != null && attempts < WRONG_CODES && Secrets.same(hash, hash(purpose, code));
    }
}
