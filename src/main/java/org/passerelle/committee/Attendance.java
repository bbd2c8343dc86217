package org.passerelle.committee;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;

/**
 * One member in one meeting.
 *
 * @param proxy who votes for it; only where its presence says so
 */
public record Attendance(Seat seat, Presence presence, @Nullable PersonId proxy) {

    /** Awaited: nobody has said yet whether the member comes. */
    static Attendance awaited(Seat seat) {
        return new Attendance(seat, Presence.ABSENT, null);
    }

    public PersonId person() {
        return seat.person();
    }

    /** Whether its vote can be cast: the member is there, or its proxy is. */
    boolean isRepresented(List<Attendance> all) {
        return presence.isThere() || proxyOf(all).isPresent();
    }

    /** The member who votes for it. */
    public Optional<Attendance> proxyOf(List<Attendance> all) {
        return presence != Presence.PROXY
                ? Optional.empty()
                : all.stream()
                        .filter(other -> other.person().equals(proxy))
                        .filter(other -> other.presence().isThere())
                        .findFirst();
    }
}
