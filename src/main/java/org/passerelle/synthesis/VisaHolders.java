package org.passerelle.synthesis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.VisaStep;
import org.passerelle.people.Act;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.springframework.stereotype.Component;

/**
 * Who gives a visa: the person whom the call names, its stand-in, or the role where nobody is named or the named ones left or may
 * give visas no more, are tied to the dossier (D10), wrote the page or gave another of its visas.
 */
@Component
class VisaHolders {

    private final People people;
    private final Rights rights;

    VisaHolders(People people, Rights rights) {
        this.people = people;
        this.rights = rights;
    }

    /** @param closed those to whom the dossier is closed */
    AwaitedVisa of(Synthesis open, List<VisaStep> steps, Set<PersonId> closed) {
        return of(open, named(open.nextPlace(), steps), closed);
    }

    AwaitedVisa of(Synthesis open, AwaitedVisa named, Set<PersonId> closed) {
        return named.without(person -> closed.contains(person) || spoke(open, person));
    }

    /** Everybody who may give it. */
    List<Person> givers(Synthesis open, AwaitedVisa awaited) {
        List<Person> named = Stream.of(Optional.ofNullable(awaited.person()), Optional.ofNullable(awaited.standIn()))
                .flatMap(Optional::stream)
                .toList();
        return named.isEmpty()
                ? people.withRole(awaited.role()).stream()
                        .filter(person -> !spoke(open, person.id()))
                        .toList()
                : named;
    }

    /** As the call has it, whoever may not. */
    AwaitedVisa named(int place, List<VisaStep> steps) {
        VisaStep step = steps.get(Math.min(place, steps.size()) - 1);
        return new AwaitedVisa(
                place,
                steps.size(),
                step.role(),
                known(step.person()).orElse(null),
                active(step.person()),
                active(step.standIn()));
    }

    /** Whether it wrote the page, or has given a visa of this round: each is another person's. */
    static boolean spoke(Synthesis synthesis, PersonId person) {
        return synthesis.writtenBy().equals(person)
                || synthesis.given().stream().anyMatch(visa -> visa.person().equals(person));
    }

    private @Nullable Person active(@Nullable String login) {
        return known(login)
                .filter(person -> !person.isDisabled() && rights.allows(person.actor(), Act.GIVE_VISA))
                .orElse(null);
    }

    private Optional<Person> known(@Nullable String login) {
        return Optional.ofNullable(login).filter(name -> !name.isBlank()).flatMap(people::byLogin);
    }
}
