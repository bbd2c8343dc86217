package org.passerelle.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Takes bytes and compares them with those of a stream as they come. */
final class SameBytes extends OutputStream {

    private final InputStream expected;
    private boolean same = true;

    SameBytes(InputStream expected) {
        this.expected = new BufferedInputStream(expected);
    }

    @Override
    public void write(int b) throws IOException {
        same &= expected.read() == (b & 0xff);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        byte[] there = expected.readNBytes(length);
        same &= Arrays.equals(there, 0, there.length, bytes, offset, offset + length);
    }

    /** Whether all that came is what was expected, and nothing more was. */
    boolean isSame() throws IOException {
        return same && expected.read() < 0;
    }
}
