package org.passerelle.people;

import java.util.Set;

/** An organisation that a person acts for, and in which roles. */
public record Membership(OrganisationId organisation, String name, Set<Role> roles) {

    public Membership {
        roles = Set.copyOf(roles);
    }
}
