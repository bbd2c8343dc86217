package org.passerelle.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a clamd over its INSTREAM command: chunks with their length, a zero, and one line of answer. */
final class Clamd implements VirusScanner {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int CHUNK = 64 * 1024;

    private final String host;
    private final int port;

    /** @param address host and port: {@code clamav:3310} */
    Clamd(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("passerelle.clamd.address needs host:port, got " + address);
        }
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
    }

    @Override
    public boolean isClean(InputStream content) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            send(content, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream())));
            String answer = new String(socket.getInputStream().readNBytes(4096), StandardCharsets.UTF_8).trim();
            if (answer.endsWith(" FOUND")) {
                return false;
            }
            if (answer.equals("stream: OK")) {
                return true;
            }
            throw new IOException("clamd answered: " + answer);
        }
    }

    private static void send(InputStream content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[CHUNK];
        for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
            if (n > 0) {
                out.writeInt(n);
                out.write(chunk, 0, n);
            }
        }
        out.writeInt(0);
        out.flush();
    }
}
