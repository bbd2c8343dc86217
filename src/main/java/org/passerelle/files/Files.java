package org.passerelle.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.passerelle.people.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in and gives them out. It does not know whose they are: the module that refers to a file asks for the
 * right before it calls. Contents are streamed both ways, never held whole in memory.
 */
@Service
public class Files {

    private final BlobTable blobs;
    private final FileTable files;
    private final VirusScanner scanner;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long limit;

    Files(
            BlobTable blobs,
            FileTable files,
            VirusScanner scanner,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${passerelle.files.max-megabytes:20}") int megabytes) {
        this.blobs = blobs;
        this.files = files;
        this.scanner = scanner;
        this.transaction = transaction;
        this.clock = clock;
        this.limit = megabytes * 1_000_000L;
    }

    /** The most bytes that a file may have, where nothing else is said. */
    public long limit() {
        return limit;
    }

    /**
     * Takes in what somebody gives.
     *
     * @throws org.passerelle.shared.Refusal CONTENT with one of {@link FileProblem}
     */
    public StoredFile store(Actor actor, String name, InputStream content) {
        return store(actor, name, content, limit);
    }

    /** Takes in what somebody gives, up to so many bytes. */
    public StoredFile store(Actor actor, String name, InputStream content, long mostBytes) {
        return store(actor, name, content, mostBytes, EnumSet.allOf(FileKind.class));
    }

    /** Takes in what somebody gives, where only some kinds are expected. */
    public StoredFile store(Actor actor, String name, InputStream content, long mostBytes, Set<FileKind> kinds) {
        String clean = FileName.clean(name);
        if (FileKind.ofName(clean).filter(kinds::contains).isEmpty()) {
            throw FileProblem.FILE_KIND.in(clean);
        }
        try (Spool spool = Spool.of(clean, content, mostBytes)) {
            FileKind kind = Typing.judge(clean, spool);
            scan(clean, spool);
            return add(actor, clean, kind.mediaType(), spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bytes of a file that is read at once and not kept, judged like one that is.
     *
     * @throws org.passerelle.shared.Refusal CONTENT with one of {@link FileProblem}
     */
    public byte[] judged(String name, InputStream content, int mostBytes) {
        String clean = FileName.clean(name);
        try (Spool spool = Spool.of(clean, content, mostBytes);
                InputStream in = spool.open()) {
            Typing.judge(clean, spool);
            scan(clean, spool);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what the service itself wrote: neither limited nor scanned. */
    public StoredFile keep(Actor actor, String name, FileKind kind, InputStream content) {
        try (Spool spool = Spool.of(name, content, Long.MAX_VALUE - 1)) {
            return add(actor, name, kind.mediaType(), spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<StoredFile> find(FileId id) {
        return files.find(id).map(FileTable.Located::file);
    }

    /**
     * The bytes, checked against their hash as they are read.
     *
     * @throws IllegalArgumentException when there is no such file; reading throws {@link FileIsDamaged}
     */
    public InputStream stream(FileId id) {
        FileTable.Located located =
                files.find(id).orElseThrow(() -> new IllegalArgumentException("No such file: " + id));
        return new BlobStream(blobs, located.blob(), located.file());
    }

    /** Forgets a file that nothing refers to any more, and its bytes unless another file has the same. */
    public void remove(FileId id) {
        transaction.executeWithoutResult(status -> files.find(id).ifPresent(located -> {
            files.remove(id);
            blobs.removeUnused(located.blob());
        }));
    }

    private void scan(String name, Spool spool) {
        boolean clean;
        try (InputStream in = spool.open()) {
            clean = scanner.isClean(in);
        } catch (IOException e) {
            throw FileProblem.FILE_NOT_SCANNED.in(name);
        }
        if (!clean) {
            throw FileProblem.FILE_INFECTED.in(name);
        }
    }

    private StoredFile add(Actor actor, String name, String mediaType, Spool spool) {
        StoredFile file =
                new StoredFile(FileId.random(), name, mediaType, spool.size(), spool.sha256(), clock.instant());
        transaction.executeWithoutResult(status -> {
            try {
                files.add(file, blobs.keep(spool, file.storedAt()), actor.login());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return file;
    }
}
