package org.passerelle.synthesis;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.VisaStep;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.springframework.stereotype.Component;

/** Who gives a visa: the person whom the call names, its stand-in, or the role where nobody is named or the named one left. */
@Component
class VisaHolders {

    private final People people;

    VisaHolders(People people) {
        this.people = people;
    }

    AwaitedVisa of(int place, List<VisaStep> steps) {
        VisaStep step = steps.get(Math.min(place, steps.size()) - 1);
        return new AwaitedVisa(place, steps.size(), step.role(), active(step.person()), active(step.standIn()));
    }

    /** Whether it wrote the page, or has given a visa of this round: each is another person's. */
    static boolean spoke(Synthesis synthesis, Actor actor) {
        return synthesis.writtenBy().equals(actor.person())
                || synthesis.given().stream().anyMatch(visa -> visa.person().equals(actor.person()));
    }

    private @Nullable Person active(@Nullable String login) {
        return Optional.ofNullable(login)
                .filter(name -> !name.isBlank())
                .flatMap(people::byLogin)
                .filter(person -> !person.isDisabled())
                .orElse(null);
    }
}
