package org.passerelle.people;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may do an act: roles, each with the relation that it needs, and whether the clockwork may. */
final class Allowance {

    private final Map<Role, Set<Relation>> roles = new EnumMap<>(Role.class);
    private boolean clockwork;
    private @Nullable Quality quality;

    private Allowance() {}

    static Allowance may(Relation relation, Role... roles) {
        return new Allowance().and(relation, roles);
    }

    static Allowance clockworkOnly() {
        return new Allowance().clockwork(true);
    }

    Allowance and(Relation relation, Role... any) {
        for (Role role : any) {
            roles.put(role, Set.of(relation));
        }
        return this;
    }

    /** Whoever speaks for a consulted body, where it is the own one. */
    Allowance andOwnBodies() {
        return and(
                Relation.OWN_BODY,
                Role.POST_CORRESPONDENT,
                Role.PREFECTURE_ADVISER,
                Role.GEO_DESK,
                Role.AFD_CONTACT,
                Role.THEMATIC_EXPERT,
                Role.PARTNER_STATE_OFFICER);
    }

    Allowance clockwork(boolean may) {
        clockwork = may;
        return this;
    }

    Allowance judging(Quality as) {
        quality = as;
        return this;
    }

    Map<Role, Set<Relation>> roles() {
        return Map.copyOf(roles);
    }

    boolean isForClockwork() {
        return clockwork;
    }

    @Nullable
    Quality quality() {
        return quality;
    }
}
