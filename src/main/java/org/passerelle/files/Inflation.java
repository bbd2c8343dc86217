package org.passerelle.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Counts what a file's compressed parts become, by reading them: what a directory declares may be a lie. Much from little
 * is a bomb; up to 100 MB nobody minds, beyond 1 GB everybody does.
 */
final class Inflation {

    private static final long UNSUSPECTED = 100_000_000L;
    private static final long LARGEST = 1_000_000_000L;
    private static final long MOST_TIMES = 100;
    private static final int HEAD = 8;

    private final String name;
    private final long packed;
    private long expanded;

    /** @param packed the bytes of the whole file */
    Inflation(String name, long packed) {
        this.name = name;
        this.packed = packed;
    }

    /**
     * Reads a part to its end.
     *
     * @return its first bytes
     * @throws org.passerelle.shared.Refusal FILE_BOMB as soon as it is too much
     */
    byte[] read(InputStream part) throws IOException {
        byte[] head = part.readNBytes(HEAD);
        count(head.length);
        byte[] buffer = new byte[64 * 1024];
        for (int n = part.read(buffer); n >= 0; n = part.read(buffer)) {
            count(n);
        }
        return head;
    }

    private void count(long more) {
        expanded += more;
        boolean much = expanded > UNSUSPECTED && expanded / MOST_TIMES > packed;
        if (much || expanded > LARGEST) {
            throw FileProblem.FILE_BOMB.in(name);
        }
    }

    /** Whether these first bytes are those of a program, a script for a shell, or an archive. */
    static boolean isProgram(byte[] head) {
        return starts(head, 'M', 'Z')
                || starts(head, 0x7f, 'E', 'L', 'F')
                || starts(head, '#', '!')
                || starts(head, 'R', 'a', 'r', '!')
                || starts(head, '7', 'z', 0xbc, 0xaf)
                || starts(head, 0xca, 0xfe, 0xba, 0xbe);
    }

    private static boolean starts(byte[] head, int... magic) {
        byte[] expected = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            expected[i] = (byte) magic[i];
        }
        return head.length >= magic.length && Arrays.equals(Arrays.copyOf(head, magic.length), expected);
    }
}
