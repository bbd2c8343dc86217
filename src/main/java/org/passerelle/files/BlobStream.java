package org.passerelle.files;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.UUID;
import org.passerelle.shared.Digest;

/**
 * Reads a file chunk by chunk, one short query each, so that a slow reader holds no connection. The last chunk is only
 * given once the hash of the whole is right: a damaged file never arrives complete.
 */
final class BlobStream extends InputStream {

    private final BlobTable table;
    private final UUID blob;
    private final StoredFile file;
    private final MessageDigest digest = Digest.begin();
    private byte[] chunk = {};
    private int position;
    private int next;
    private long loaded;

    BlobStream(BlobTable table, UUID blob, StoredFile file) {
        this.table = table;
        this.blob = blob;
        this.file = file;
    }

    @Override
    public int read() {
        return hasMore() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int n = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, into, offset, n);
        position += n;
        return n;
    }

    private boolean hasMore() {
        if (position == chunk.length && loaded < file.size()) {
            load();
        }
        return position < chunk.length;
    }

    private void load() {
        chunk = table.chunk(blob, next).orElseThrow(() -> new FileIsDamaged(file.id()));
        position = 0;
        next++;
        loaded += chunk.length;
        digest.update(chunk);
        if (chunk.length == 0 || (loaded >= file.size() && !isRight())) {
            throw new FileIsDamaged(file.id());
        }
    }

    private boolean isRight() {
        return loaded == file.size() && Digest.hex(digest.digest()).equals(file.sha256());
    }
}
