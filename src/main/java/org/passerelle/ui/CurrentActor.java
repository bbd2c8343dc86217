package org.passerelle.ui;

import java.util.Optional;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.security.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The signed-in person as one who acts. Read afresh each time, so that a change of roles counts at once and a disabled
 * person is nobody.
 */
@Component
public class CurrentActor {

    private final People people;

    CurrentActor(People people) {
        this.people = people;
    }

    /** Empty for a visitor who has not signed in. */
    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        return people.find(signedIn.person())
                .filter(person -> person.status() == Person.Status.ACTIVE)
                .map(Person::actor);
    }

    /** Refuses with {@code FORBIDDEN} where nobody is signed in. */
    public Actor get() {
        return find().orElseThrow(() -> new Refusal(RefusalCode.FORBIDDEN));
    }
}
