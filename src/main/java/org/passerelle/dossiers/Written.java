package org.passerelle.dossiers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Finding;

/**
 * What became of a {@link Writing}.
 *
 * @param dossier as it stands now, with what others wrote meanwhile
 * @param saved whether something of the writer's was saved
 * @param clashes where another wrote something else in the same field: their value stands until the writer chooses
 * @param findings everything that the rules say of the dossier now, as {@link Dossiers#review} says it
 */
public record Written(Dossier dossier, boolean saved, List<Clash> clashes, List<Finding> findings) {

    public static final String PLAN = "plan";
    public static final String PARTNERS = "partners";

    /**
     * A field in which two wrote.
     *
     * @param part what is written as one: the top key of an answer, {@link #PLAN} or {@link #PARTNERS}
     * @param place dotted: {@code title}, {@code risks.0.impact}, {@code expenses.2.amounts.2027}
     * @param other who wrote what stands there, where it is known
     * @param at when
     */
    public record Clash(
            String part,
            String place,
            @Nullable Object mine,
            @Nullable Object theirs,
            @Nullable PersonId other,
            @Nullable Instant at) {}

    public Written {
        clashes = List.copyOf(clashes);
        findings = List.copyOf(findings);
    }

    public boolean isWhole() {
        return clashes.isEmpty();
    }
}
