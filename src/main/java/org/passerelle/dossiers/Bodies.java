package org.passerelle.dossiers;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;

/**
 * The names of consulted bodies: kind and key ({@code EMBASSY:HANOI}, {@code PREFECTURE:Région fictive A},
 * {@code PARTNER_STATE:DGCT}). Desk, agency and theme are one body each.
 */
public final class Bodies {

    private Bodies() {}

    public static String name(ConsultationKind kind, String key) {
        return key.isEmpty() ? kind.name() : kind.name() + ":" + key;
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
            names.add(name(ConsultationKind.GEO_DESK, ""));
        }
        if (actor.is(Role.AFD_CONTACT)) {
            names.add(name(ConsultationKind.AFD, ""));
        }
        if (actor.is(Role.THEMATIC_EXPERT)) {
            names.add(name(ConsultationKind.THEMATIC, ""));
        }
        return names;
    }
}
