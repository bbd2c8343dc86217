package org.passerelle.dossiers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.people.Actor;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.WorldRegion;

/**
 * The names of consulted bodies: kind and key ({@code EMBASSY:HANOI}, {@code PREFECTURE:Région fictive A},
 * {@code PARTNER_STATE:DGCT}, {@code GEO_DESK:AFRICA}, {@code AFD:DAKAR}, {@code THEMATIC:WATER}). {@code GEO_DESK} alone is what
 * was asked before the geographic desks were told apart; {@code AFD} alone is the headquarters, {@code THEMATIC} alone the expert
 * of no theme in particular (ADR 0129).
 */
public final class Bodies {

    /** The security desk of the crisis centre, which is informed and never asked (D4). */
    public static final String CRISIS_CENTRE = "CDCS";

    private Bodies() {}

    public static String name(ConsultationKind kind, String key) {
        return key.isEmpty() ? kind.name() : kind.name() + ":" + key;
    }

    /**
     * Who speaks for a body behind a mailed link, without an account, known by the mailbox that received the code. The
     * mailbox stands for the person.
     */
    public static Actor behindLink(String body, String mailbox, String name, Language language) {
        String[] parts = body.split(":", 2);
        String key = parts.length == 1 ? null : parts[1];
        ConsultationKind kind = ConsultationKind.valueOf(parts[0]);
        return new Actor(
                new PersonId(UUID.nameUUIDFromBytes(mailbox.getBytes(StandardCharsets.UTF_8))),
                mailbox,
                name,
                language,
                Set.of(speaker(kind)),
                null,
                kind == ConsultationKind.EMBASSY ? key : null,
                kind == ConsultationKind.PREFECTURE || kind == ConsultationKind.GEO_DESK ? key : null,
                kind == ConsultationKind.PARTNER_STATE ? key : null,
                kind == ConsultationKind.AFD ? key : null,
                kind == ConsultationKind.THEMATIC ? key : null);
    }

    /** The name of an agency of AFD, the headquarters where no key is said. */
    public static String agency(@Nullable String key) {
        return name(ConsultationKind.AFD, key == null || key.equals(AfdAgency.HEADQUARTERS) ? "" : key);
    }

    /** The name of the expert of a theme, of none in particular where no code is said. */
    public static String expert(@Nullable String theme) {
        return name(ConsultationKind.THEMATIC, theme == null ? "" : theme);
    }

    /** Of a region of the world; every one for who is of none. */
    private static List<String> desks(@Nullable String region) {
        List<String> names = new ArrayList<>(List.of(name(ConsultationKind.GEO_DESK, "")));
        boolean one = region != null && WorldRegion.isNamed(region);
        Stream.of(WorldRegion.values())
                .map(WorldRegion::name)
                .filter(name -> !one || name.equals(region))
                .forEach(name -> names.add(name(ConsultationKind.GEO_DESK, name)));
        return names;
    }

    private static Role speaker(ConsultationKind kind) {
        return switch (kind) {
            case EMBASSY -> Role.POST_CORRESPONDENT;
            case PREFECTURE -> Role.PREFECTURE_ADVISER;
            case PARTNER_STATE -> Role.PARTNER_STATE_OFFICER;
            case GEO_DESK -> Role.GEO_DESK;
            case AFD -> Role.AFD_CONTACT;
            case THEMATIC -> Role.THEMATIC_EXPERT;
        };
    }

    /** The bodies that a person may speak for. */
    public static List<String> of(Actor actor) {
        List<String> names = new ArrayList<>();
        if (actor.is(Role.POST_CORRESPONDENT) && actor.post() != null) {
            names.add(name(ConsultationKind.EMBASSY, actor.post()));
        }
        if (actor.is(Role.PREFECTURE_ADVISER) && actor.region() != null) {
            names.add(name(ConsultationKind.PREFECTURE, actor.region()));
        }
        if (actor.is(Role.PARTNER_STATE_OFFICER) && actor.funder() != null) {
            names.add(name(ConsultationKind.PARTNER_STATE, actor.funder()));
        }
        if (actor.is(Role.GEO_DESK)) {
            names.addAll(desks(actor.region()));
        }
        if (actor.is(Role.AFD_CONTACT)) {
            names.add(agency(actor.agency()));
        }
        if (actor.is(Role.THEMATIC_EXPERT)) {
            names.add(expert(actor.theme()));
        }
        return names;
    }
}
