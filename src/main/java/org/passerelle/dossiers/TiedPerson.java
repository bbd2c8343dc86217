package org.passerelle.dossiers;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;

/**
 * Somebody whom something ties to a dossier.
 *
 * @param ties what weighs most first
 * @param judged what the service said of the softer ties; null where it has not
 */
public record TiedPerson(PersonId person, String name, Set<Role> roles, List<Tie> ties, @Nullable Judged judged) {

    public TiedPerson {
        roles = Set.copyOf(roles);
        ties = List.copyOf(ties);
    }

    /**
     * Softer ties that are no obstacle, and why.
     *
     * @param kinds those that were known then
     */
    public record Judged(PersonId person, List<TieKind> kinds, String reason, String by, Instant at) {

        public Judged {
            kinds = List.copyOf(kinds);
        }
    }

    /** Whether the dossier is not there for the person. */
    public boolean isRecused() {
        return ties.get(0).weight() == Tie.Weight.HARD;
    }

    /** Whether there are softer ties that nobody has judged. */
    public boolean isToJudge() {
        Set<TieKind> soft = new HashSet<>();
        ties.stream()
                .filter(tie -> tie.weight() == Tie.Weight.SOFT)
                .map(Tie::kind)
                .forEach(soft::add);
        return !isRecused()
                && !soft.isEmpty()
                && (judged == null || !judged.kinds().containsAll(soft));
    }
}
