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
