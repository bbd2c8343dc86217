package org.passerelle.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the service; nobody else asks for the time. In production it is the machine's. A demo shifts it by an
 * offset that ticks on; a rehearsal and the tests stop it at an instant and move it by hand. The engine follows it.
 */
public final class ServiceClock extends Clock {

    /** How the clock stands: stopped at an instant, or ticking with an offset from the machine's. */
    public record Setting(@Nullable Instant stoppedAt, Duration offset) {}

    private final ZoneId zone;
    private final List<Consumer<Setting>> followers;
    private volatile Setting setting;

    public ServiceClock(ZoneId zone) {
        this(zone, new CopyOnWriteArrayList<>(), new Setting(null, Duration.ZERO));
    }

    private ServiceClock(ZoneId zone, List<Consumer<Setting>> followers, Setting setting) {
        this.zone = zone;
        this.followers = followers;
        this.setting = setting;
    }

    /** Stops at an instant until moved again. */
    public void stopAt(Instant instant) {
        change(new Setting(instant, Duration.ZERO));
    }

    /** Ticks on, so many away from the machine's time. */
    public void shiftBy(Duration offset) {
        change(new Setting(null, offset));
    }

    /** Ticks on from an instant that becomes "now"; answers the offset to keep. */
    public Duration continueFrom(Instant now) {
        Duration offset = Duration.between(Clock.systemUTC().instant(), now);
        shiftBy(offset);
        return offset;
    }

    public Setting setting() {
        return setting;
    }

    /** Whether the date shown is not the machine's. */
    public boolean isMoved() {
        return setting.stoppedAt() != null || !setting.offset().isZero();
    }

    /** Tells the follower how the clock stands, now and at each change. */
    public void follow(Consumer<Setting> follower) {
        followers.add(follower);
        follower.accept(setting);
    }

    private void change(Setting next) {
        setting = next;
        followers.forEach(f -> f.accept(next));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The present setting in another zone; it does not follow later changes. */
    @Override
    public Clock withZone(ZoneId other) {
        return new ServiceClock(other, List.of(), setting);
    }

    @Override
    public Instant instant() {
        Setting now = setting;
        return now.stoppedAt() != null
                ? now.stoppedAt()
                : Clock.systemUTC().instant().plus(now.offset());
    }
}
