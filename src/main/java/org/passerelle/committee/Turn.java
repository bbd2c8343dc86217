package org.passerelle.committee;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;

/**
 * Where a meeting is in its ranking: on the whole list, whoever reads or turns the pages.
 *
 * @param place from 1
 * @param many how many items there are
 */
public record Turn(DossierId dossier, int place, int many) {

    /** @param current the item on the projector; before the first one is shown, and where it has left, the meeting is at the first */
    static Optional<Turn> of(List<DossierId> items, @Nullable DossierId current) {
        return items.isEmpty() ? Optional.empty() : Optional.of(at(items, Math.max(0, items.indexOf(current))));
    }

    /** So many items on, or back; at either end it stays. */
    Turn by(List<DossierId> items, int step) {
        return at(items, Math.max(0, Math.min(items.size() - 1, place - 1 + step)));
    }

    private static Turn at(List<DossierId> items, int index) {
        return new Turn(items.get(index), index + 1, items.size());
    }
}
