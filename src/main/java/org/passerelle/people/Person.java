package org.passerelle.people;

import java.util.Set;
import org.passerelle.shared.Language;

/** A person with an account. */
public record Person(PersonId id, int version, Profile profile, Status status) {

    /** Whether a person may sign in. */
    public enum Status {
        /** Was invited and has not yet chosen a password. */
        INVITED,
        /** May sign in. */
        ACTIVE,
        /** May not sign in any more; every session has ended. */
        DISABLED
    }

    public String login() {
        return profile.login();
    }

    public String name() {
        return profile.name();
    }

    public String email() {
        return profile.email();
    }

    public Language language() {
        return profile.language();
    }

    public Set<Role> roles() {
        return profile.roles();
    }

    public boolean isDisabled() {
        return status == Status.DISABLED;
    }

    /** The person as one who acts. */
    public Actor actor() {
        return new Actor(
                id,
                profile.login(),
                profile.name(),
                profile.language(),
                profile.roles(),
                profile.organisation(),
                profile.post(),
                profile.region(),
                profile.funder(),
                profile.agency(),
                profile.theme());
    }
}
