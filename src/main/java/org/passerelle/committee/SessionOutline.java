package org.passerelle.committee;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Money;

/**
 * A session with what counts of its lines: what the room weighs and adds up. The words of a line are read with its page.
 *
 * @param number from 1 within the call
 * @param available what each funder had when the session was proposed, in its own currency
 * @param present the members present, once closed
 * @param lines best first
 */
public record SessionOutline(
        SessionId id,
        int number,
        Instant proposedAt,
        @Nullable Instant deliberatedAt,
        @Nullable String deliberatedBy,
        Map<String, Money> available,
        List<String> present,
        String place,
        List<LineHead> lines) {

    public SessionOutline {
        present = List.copyOf(present);
        lines = List.copyOf(lines);
    }

    public boolean isOpen() {
        return deliberatedAt == null;
    }

    /** What the dossiers hold of each envelope, as the session stands. */
    public Map<String, Money> held() {
        Map<String, Money> held = new LinkedHashMap<>();
        lines.forEach(line -> line.held().forEach((funder, grant) -> held.merge(funder, grant, Money::plus)));
        return held;
    }

    /** What each funder keeps after this session, as it stands. */
    public Map<String, Money> left() {
        Map<String, Money> left = new LinkedHashMap<>(available);
        held().forEach((funder, grant) -> left.merge(funder, grant.negated(), Money::plus));
        return left;
    }
}
