package org.passerelle.ui;

import java.util.Optional;
import org.passerelle.people.Accounts;
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
    private final Accounts accounts;

    CurrentActor(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** Empty for a visitor who has not signed in. */
    public Optional<Actor> find() {
        return signedIn()
                .flatMap(signedIn -> people.find(signedIn.person()))
                .filter(person -> person.status() == Person.Status.ACTIVE)
                .map(Person::actor);
    }

    /** Whether the reader is signed in and stays so: the account has not moved on since, in this request or in another. */
    public boolean holds() {
        return signedIn()
                .filter(signedIn -> accounts.holds(signedIn.person(), signedIn.generation()))
                .isPresent();
    }

    private static Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    /** Refuses with {@code FORBIDDEN} where nobody is signed in. */
    public Actor get() {
        return find().orElseThrow(() -> new Refusal(RefusalCode.FORBIDDEN));
    }
}
