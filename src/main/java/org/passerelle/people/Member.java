package org.passerelle.people;

import java.util.Set;

/**
 * A person who acts for an organisation.
 *
 * @param roles in this organisation: editor, signatory or both
 */
public record Member(PersonId id, String name, String email, Person.Status status, Set<Role> roles) {

    public Member {
        roles = Set.copyOf(roles);
    }

    public boolean isSignatory() {
        return roles.contains(Role.APPLICANT_SIGNATORY);
    }
}
