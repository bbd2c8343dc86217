package org.passerelle.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ClamdTests {

    private static final byte[] CONTENT = "x".repeat(200_000).getBytes(StandardCharsets.US_ASCII);

    @Test
    void sendsTheWholeFileInChunks() throws Exception {
        try (ServerSocket clamd = listen()) {
            CompletableFuture<byte[]> received = answer(clamd, "stream: OK\0");

            assertThat(scanner(clamd).isClean(new ByteArrayInputStream(CONTENT)))
                    .isTrue();
            assertThat(received.get()).isEqualTo(CONTENT);
        }
    }

    @Test
    void seesWhatWasFound() throws Exception {
        try (ServerSocket clamd = listen()) {
            CompletableFuture<byte[]> received = answer(clamd, "stream: Eicar-Test-Signature FOUND\0");

            assertThat(scanner(clamd).isClean(new ByteArrayInputStream(CONTENT)))
                    .isFalse();
            assertThat(received.get()).hasSameSizeAs(CONTENT);
        }
    }

    @Test
    void failsOnAnyOtherAnswer() throws Exception {
        try (ServerSocket clamd = listen()) {
            CompletableFuture<byte[]> received = answer(clamd, "INSTREAM size limit exceeded. ERROR\0");

            assertThatThrownBy(() -> scanner(clamd).isClean(new ByteArrayInputStream(CONTENT)))
                    .isInstanceOf(IOException.class);
            assertThat(received.get()).isNotEmpty();
        }
    }

    @Test
    void failsWhenNobodyAnswers() throws Exception {
        ServerSocket closed = listen();
        closed.close();

        assertThatThrownBy(() -> scanner(closed).isClean(new ByteArrayInputStream(CONTENT)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void wantsAHostAndAPort() {
        assertThatThrownBy(() -> new Clamd("clamav")).hasMessageContaining("passerelle.clamd.address");
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static Clamd scanner(ServerSocket server) {
        return new Clamd("127.0.0.1:" + server.getLocalPort());
    }

    /** Speaks the server's side of INSTREAM once. */
    private static CompletableFuture<byte[]> answer(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return content.toByteArray();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
