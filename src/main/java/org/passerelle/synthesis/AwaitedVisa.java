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
 * @param named whom the call names for it, who may give it or not; null where it names nobody
 * @param person who gives it; null where anybody of the role does
 * @param standIn who may give it instead; null where nobody is named
 */
public record AwaitedVisa(
        int place, int many, Role role, @Nullable Person named, @Nullable Person person, @Nullable Person standIn) {

    /** The same without those who may not give it: where the person may not, it falls to the stand-in and to the role. */
    AwaitedVisa without(Predicate<PersonId> barred) {
        return new AwaitedVisa(place, many, role, named, unless(barred, person), unless(barred, standIn));
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

    /** Whether it is this person's to give: in person, in the place of the other, or by role where the person may not. */
    public boolean isFor(Actor actor) {
        return isNamed(actor) || (person == null && actor.is(role));
    }

    /** The name of the person in whose place this one gives it, be that one there or not; empty where the role gives it. */
    Optional<String> insteadOf(Actor actor) {
        return named == null || is(named, actor) || !isNamed(actor) ? Optional.empty() : Optional.of(named.name());
    }

    private boolean isNamed(Actor actor) {
        return is(person, actor) || is(standIn, actor);
    }

    private static boolean is(@Nullable Person person, Actor actor) {
        return person != null && person.id().equals(actor.person());
    }
}
