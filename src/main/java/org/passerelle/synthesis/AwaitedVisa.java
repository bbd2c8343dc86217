package org.passerelle.synthesis;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Actor;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;

/**
 * A visa that a synthesis waits for.
 *
 * @param place from 1
 * @param many how many the call asks for
 * @param person who gives it; null where anybody of the role does
 * @param standIn who may give it instead; null where nobody is named
 */
public record AwaitedVisa(int place, int many, Role role, @Nullable Person person, @Nullable Person standIn) {

    /** The same without those who may not give it: it falls to the stand-in or, where neither may, to the role. */
    AwaitedVisa without(Predicate<PersonId> barred) {
        return new AwaitedVisa(place, many, role, unless(barred, person), unless(barred, standIn));
    }

    /** The one person who is awaited; empty where anybody of the role is. */
    public Optional<PersonId> personId() {
        return Optional.ofNullable(person).map(Person::id);
    }

    /** Who may give it instead; empty where nobody is named. */
    public Optional<PersonId> standInId() {
        return Optional.ofNullable(standIn).map(Person::id);
    }

    private static @Nullable Person unless(Predicate<PersonId> barred, @Nullable Person person) {
        return person == null || barred.test(person.id()) ? null : person;
    }

    /** Whether it is this person's to give: in person, in the place of the other, or by role where nobody is named. */
    public boolean isFor(Actor actor) {
        if (person == null && standIn == null) {
            return actor.is(role);
        }
        return is(person, actor) || is(standIn, actor) || (person == null && actor.is(role));
    }

    /** The name of the person in whose place this one gives it. */
    Optional<String> insteadOf(Actor actor) {
        return person == null || is(person, actor) ? Optional.empty() : Optional.of(person.name());
    }

    private static boolean is(@Nullable Person person, Actor actor) {
        return person != null && person.id().equals(actor.person());
    }
}
