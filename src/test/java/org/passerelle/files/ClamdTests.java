package org.passerelle.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ClamdTests {

    private static final byte[] CONTENT = "x".repeat(200_000).getBytes(StandardCharsets.US_ASCII);

    @Test
    void sendsTheWholeFileInChunks() throws Exception {
        try (FakeClamd clamd = new FakeClamd()) {
            CompletableFuture<byte[]> received = clamd.answer("stream: OK");

            assertThat(scanner(clamd).isClean(new ByteArrayInputStream(CONTENT)))
                    .isTrue();
            assertThat(received.get()).isEqualTo(CONTENT);
        }
    }

    @Test
    void seesWhatWasFound() throws Exception {
        try (FakeClamd clamd = new FakeClamd()) {
            CompletableFuture<byte[]> received = clamd.answer("stream: Eicar-Test-Signature FOUND");

            assertThat(scanner(clamd).isClean(new ByteArrayInputStream(CONTENT)))
                    .isFalse();
            assertThat(received.get()).hasSameSizeAs(CONTENT);
        }
    }

    @Test
    void failsOnAnyOtherAnswer() throws Exception {
        try (FakeClamd clamd = new FakeClamd()) {
            CompletableFuture<byte[]> received = clamd.answer("INSTREAM size limit exceeded. ERROR");

            assertThatThrownBy(() -> scanner(clamd).isClean(new ByteArrayInputStream(CONTENT)))
                    .isInstanceOf(IOException.class);
            assertThat(received.get()).isNotEmpty();
        }
    }

    @Test
    void failsWhenNobodyAnswers() throws Exception {
        FakeClamd closed = new FakeClamd();
        closed.close();

        assertThatThrownBy(() -> scanner(closed).isClean(new ByteArrayInputStream(CONTENT)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void wantsAHostAndAPort() {
        assertThatThrownBy(() -> new Clamd("clamav")).hasMessageContaining("passerelle.clamd.address");
    }

    private static Clamd scanner(FakeClamd server) {
        return new Clamd(server.address());
    }
}
