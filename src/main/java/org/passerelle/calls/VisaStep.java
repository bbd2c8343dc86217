package org.passerelle.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Role;

/**
 * A visa that a synthesis needs before the committee reads it.
 *
 * @param role who gives it, where nobody is named
 * @param person the login of the one person who gives it; absent: anybody of the role
 * @param standIn the login of who may give it instead of that person; absent: nobody
 */
public record VisaStep(Role role, @Nullable String person, @Nullable String standIn) {

    /**
     * Whether everybody who may give this visa may have given one of the earlier ones, and so may not give this one too:
     * nobody would be left. Where nobody is named the role has others.
     */
    boolean isLeftToNobody(List<VisaStep> earlier) {
        List<String> named = named();
        return !named.isEmpty() && haveSpoken(named, earlier);
    }

    private List<String> named() {
        if (person == null || person.isBlank()) {
            return List.of();
        }
        return standIn == null || standIn.isBlank() || standIn.equals(person)
                ? List.of(person)
                : List.of(person, standIn);
    }

    /** Whether each may have given another one of these. */
    private static boolean haveSpoken(List<String> persons, List<VisaStep> earlier) {
        if (persons.isEmpty()) {
            return true;
        }
        return earlier.stream()
                .filter(step -> step.named().contains(persons.get(0)))
                .anyMatch(step -> haveSpoken(
                        persons.subList(1, persons.size()),
                        earlier.stream().filter(other -> other != step).toList()));
    }
}
