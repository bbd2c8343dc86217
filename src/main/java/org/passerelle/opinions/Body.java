package org.passerelle.opinions;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.Bodies;
import org.passerelle.people.AfdAgency;
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

    /** An agency of AFD; the kind says all of the headquarters. */
    static Body agency(AfdAgency agency) {
        return new Body(
                ConsultationKind.AFD, Bodies.agency(agency.key()), agency.isHeadquarters() ? "" : agency.name());
    }

    /** The expert of a theme; of none in particular where there is no code. */
    static Body expert(@Nullable String theme) {
        return new Body(ConsultationKind.THEMATIC, Bodies.expert(theme), "");
    }

    /**
     * The key of what people call the body; takes {@link #ownName()}. Words: {@code consultedBody.KIND}; {@code
     * worldRegion.NAME} for the desk of a region of the world, {@code afdAgency} for a country office, {@code
     * thematicExpert.CODE} for the expert of a theme.
     */
    public String titleKey() {
        String[] parts = name.split(":", 2);
        String alone = "consultedBody." + kind.name();
        if (parts.length == 1) {
            return alone;
        }
        return switch (kind) {
            case GEO_DESK -> "worldRegion." + parts[1];
            case AFD -> "afdAgency";
            case THEMATIC -> "thematicExpert." + parts[1];
            case EMBASSY, PREFECTURE, PARTNER_STATE -> alone;
        };
    }

    /** What sets the body apart from others of its kind; a region without the word, which the kind brings. */
    public String ownName() {
        return kind == ConsultationKind.PREFECTURE ? label.replaceFirst("^(?i)région\\s+", "") : label;
    }

    /** The same for what is kept, as a refusal, and put into words where it is read. */
    public TextKey called() {
        return new TextKey(titleKey(), ownName());
    }

    /** What is said where nobody hears what the body is asked, with the way out (BODY_UNREACHABLE). */
    public Finding unreachable() {
        return Finding.blocking("BODY_UNREACHABLE", "body", Map.of("body", called()));
    }
}
