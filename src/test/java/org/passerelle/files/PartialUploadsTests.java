package org.passerelle.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.passerelle.people.Actor;
import org.passerelle.shared.ServiceClock;

class PartialUploadsTests {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final long MOST = 20_000_000;

    private final FilesFixture fixture = new FilesFixture();
    private final ServiceClock clock = new ServiceClock(ZoneId.of("Europe/Paris"));
    private final PartialUploads parts = fixture.parts(clock);
    private final byte[] content = content();
    private final PartialFile file = new PartialFile("a|b", "vue.png", content.length);

    PartialUploadsTests() throws IOException {
        clock.stopAt(NOW);
    }

    @Test
    void goesOnAtTheLastKeptByteAndGivesTheWhole() throws IOException {
        assertThat(begin()).isZero();
        assertThat(append(0, 100_000)).isEqualTo(100_000);
        assertThat(begin()).isEqualTo(100_000);
        assertThat(append(0, 100_000)).as("a part that came twice").isEqualTo(100_000);
        assertThat(append(200_000, 300_000)).as("a part too far").isEqualTo(100_000);
        assertThat(append(100_000, 300_000)).isEqualTo(300_000);

        StoredFile whole = parts.finish(Actor.clockwork(), file, MOST);

        assertThat(whole.size()).isEqualTo(content.length);
        assertThat(fixture.files().stream(whole.id())).hasBinaryContent(content);
        assertThat(fixture.count("partial_upload")).isZero();
        assertThat(fixture.count("partial_chunk")).isZero();
    }

    @Test
    void forgetsPartsAfterADay() throws IOException {
        begin();
        append(0, 100_000);

        clock.stopAt(NOW.plus(Duration.ofDays(1)).plusSeconds(1));

        assertThat(begin()).isZero();
        assertThat(fixture.count("partial_chunk")).isZero();
    }

    @Test
    void refusesWhatWillBeTooLargeBeforeAByteComes() {
        assertThatThrownBy(() -> parts.begin(Actor.clockwork(), new PartialFile("a", "a.pdf", MOST + 1), MOST))
                .satisfies(FilesTests.is("FILE_TOO_LARGE"));
    }

    @Test
    void takesNoMoreThanWasSaid() throws IOException {
        PartialFile small = new PartialFile("c", "a.png", 10);
        parts.begin(Actor.clockwork(), small, MOST);

        assertThat(parts.append(Actor.clockwork(), small, 0, new ByteArrayInputStream(content), MOST))
                .isZero();
    }

    private long begin() {
        return parts.begin(Actor.clockwork(), file, MOST);
    }

    private long append(int from, int to) throws IOException {
        byte[] part = Arrays.copyOfRange(content, from, to);
        return parts.append(Actor.clockwork(), file, from, new ByteArrayInputStream(part), MOST);
    }

    private static byte[] content() throws IOException {
        return FilesFixture.picture(300_000).readAllBytes();
    }
}
