package org.passerelle.people;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
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

    /** Everybody but the roles named. */
    static Allowance allBut(Role... roles) {
        return may(
                Relation.NONE,
                EnumSet.complementOf(EnumSet.copyOf(List.of(roles))).toArray(Role[]::new));
    }

    /** Whoever brings a call to its decisions, and the auditor. */
    static Allowance towardsDecision() {
        return may(
                Relation.NONE,
                Role.CALL_MANAGER,
                Role.CASE_OFFICER,
                Role.COMMITTEE_MEMBER,
                Role.COMMITTEE_CHAIR,
                Role.COMMITTEE_SECRETARY,
                Role.AUTHORISING_OFFICER,
                Role.AUDITOR);
    }

    /** Whoever follows what was decided, and the auditor. */
    static Allowance afterDecision() {
        return may(
                Relation.NONE,
                Role.CALL_MANAGER,
                Role.CASE_OFFICER,
                Role.COMMITTEE_SECRETARY,
                Role.COMMITTEE_CHAIR,
                Role.AUTHORISING_OFFICER,
                Role.FINANCE_OFFICER,
                Role.AUDITOR);
    }

    /** Whoever speaks for a consulted body, where it is the own one. */
    static Allowance ownBodies() {
        return new Allowance().andOwnBodies();
    }

    Allowance and(Relation relation, Role... any) {
        for (Role role : any) {
            roles.merge(role, Set.of(relation), Allowance::both);
        }
        return this;
    }

    private static Set<Relation> both(Set<Relation> one, Set<Relation> other) {
        Set<Relation> both = EnumSet.copyOf(one);
        both.addAll(other);
        return Set.copyOf(both);
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
