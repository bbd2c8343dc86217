package org.passerelle.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that come in parts, so that a cut costs one part and not the whole. Parts are the sender's own and wait a day; the
 * whole is judged by {@link Files} as any other.
 */
@Service
public class PartialUploads {

    /** The most bytes of one part. */
    public static final int PART = 256 * 1024;

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_AT_ONCE = 20;

    private final PartialTable table;
    private final Files files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PartialUploads(PartialTable table, Files files, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Says how much is there already, nothing of a new one; forgets what waited too long.
     *
     * @throws org.passerelle.shared.Refusal FILE_TOO_LARGE before a byte is sent
     */
    public long begin(Actor actor, PartialFile file, long mostBytes) {
        refuseLarger(file, mostBytes);
        return inTransaction(() -> {
            table.forget(clock.instant().minus(KEPT));
            long received = table.begin(actor.login(), file, clock.instant());
            table.keepLast(actor.login(), MOST_AT_ONCE);
            return received;
        });
    }

    /**
     * Keeps a part that begins where the last ended; any other changes nothing. Answers how much is there now.
     */
    public long append(Actor actor, PartialFile file, long start, InputStream part, long mostBytes) throws IOException {
        refuseLarger(file, mostBytes);
        byte[] bytes = part.readNBytes(PART);
        return inTransaction(() -> table.append(actor.login(), file, start, bytes, clock.instant()));
    }

    /** Takes the whole in as a file and forgets its parts, also when it is refused. */
    public StoredFile finish(Actor actor, PartialFile file, long mostBytes) {
        try (InputStream whole = table.open(actor.login(), file)) {
            return files.store(actor, file.name(), whole, mostBytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            transaction.executeWithoutResult(status -> table.remove(actor.login(), file));
        }
    }

    private static void refuseLarger(PartialFile file, long mostBytes) {
        if (file.size() > mostBytes) {
            throw FileProblem.FILE_TOO_LARGE.in(file.name(), Map.of("megabytes", mostBytes / 1_000_000));
        }
    }

    private long inTransaction(java.util.function.LongSupplier act) {
        Long result = transaction.execute(status -> act.getAsLong());
        return result == null ? 0 : result;
    }
}
