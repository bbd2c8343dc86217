package org.passerelle.committee;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;

/**
 * A session with what counts of its lines: what the room weighs and adds up. The words of a line are read with its page.
 *
 * @param number from 1 within the call
 * @param available what the funders had when the session was proposed
 * @param present the members present, once closed
 * @param lines best first
 */
public record SessionOutline(
        SessionId id,
        int number,
        Instant proposedAt,
        @Nullable Instant deliberatedAt,
        @Nullable String deliberatedBy,
        Envelopes available,
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

    /** What each funder keeps of its whole envelope after this session, as it stands. */
    public Map<String, Money> left() {
        Map<String, Money> left = new LinkedHashMap<>(available.whole());
        held().forEach((funder, grant) -> left.merge(funder, grant.negated(), Money::plus));
        return left;
    }

    /**
     * The same by year too.
     *
     * @param due the years in which the grants of its dossiers fall due
     */
    public Envelopes left(Map<DossierId, DueYears> due) {
        Envelopes left = available;
        for (LineHead line : lines) {
            left = left.minus(line.held(), due.getOrDefault(line.dossier(), DueYears.UNKNOWN));
        }
        return left;
    }
}
