package org.passerelle.dossiers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.passerelle.dossiers.DossierPages.Line;

/** In which order a list of dossiers stands; each is paged by its own key. Words: {@code dossierOrder.NAME}. */
public enum DossierOrder {
    /** What moved last first. */
    MOVED("d.updated_at", true, line -> line.updatedAt().atOffset(ZoneOffset.UTC)),
    /** By number. */
    NUMBER("coalesce(d.number, '')", false, line -> Optional.ofNullable(line.number())
            .orElse("")),
    /** What was submitted last first. */
    SUBMITTED("coalesce(d.submitted_at, 'epoch'::timestamptz)", true, line -> Optional.ofNullable(line.submittedAt())
            .orElse(Instant.EPOCH)
            .atOffset(ZoneOffset.UTC)),
    /** What asks for most first. */
    LARGEST("d.requested", true, line -> line.requested().amount());

    private final String key;
    private final boolean falling;

    @SuppressWarnings("ImmutableEnumChecker") // reads a line, keeps nothing
    private final Function<Line, Object> value;

    DossierOrder(String key, boolean falling, Function<Line, Object> value) {
        this.key = key;
        this.falling = falling;
        this.value = value;
    }

    /** What comes after a line; takes {@code :afterKey} and {@code :afterId}. */
    String after() {
        return "(" + key + ", d.id) " + (falling ? "<" : ">") + " (:afterKey, :afterId)";
    }

    String by() {
        return falling ? key + " desc, d.id desc" : key + ", d.id";
    }

    Object keyOf(Line line) {
        return value.apply(line);
    }
}
