package org.passerelle.opinions;

import java.util.Map;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.Bodies;
import org.passerelle.shared.Finding;
import org.passerelle.shared.TextKey;
import org.passerelle.shared.WorldRegion;

/**
 * A body that may be asked.
 *
 * @param name as lists know it ({@code EMBASSY:HANOI})
 * @param label the own name that its kind does not say; empty where the kind says all
 */
public record Body(ConsultationKind kind, String name, String label) {

    /** The geographic desk of a country. */
    static Body desk(WorldRegion region) {
        ConsultationKind kind = ConsultationKind.GEO_DESK;
        return new Body(kind, Bodies.name(kind, region.name()), "");
    }

    /**
     * The key of what people call the body; takes {@link #ownName()}. Words: {@code consultedBody.KIND}, and {@code
     * worldRegion.NAME} for the desk of a region of the world.
     */
    public String titleKey() {
        String[] parts = name.split(":", 2);
        return kind == ConsultationKind.GEO_DESK && parts.length > 1
                ? "worldRegion." + parts[1]
                : "consultedBody." + kind.name();
    }

    /** What sets the body apart from others of its kind; a region without the word, which the kind brings. */
    public String ownName() {
        return kind == ConsultationKind.PREFECTURE ? label.replaceFirst("^(?i)région\\s+", "") : label;
    }

    /** The same for a refusal, which is put into words where it is read. */
    TextKey called() {
        return new TextKey(titleKey(), ownName());
    }

    /** What is said where nobody hears what the body is asked, with the way out (BODY_UNREACHABLE). */
    public Finding unreachable() {
        return Finding.blocking("BODY_UNREACHABLE", "body", Map.of("body", called()));
    }
}
