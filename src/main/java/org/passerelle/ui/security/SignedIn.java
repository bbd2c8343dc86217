package org.passerelle.ui.security;

import java.io.Serializable;
import java.util.Collection;
import java.util.UUID;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who a session belongs to.
 *
 * @param generation of the account when the session began: the session ends when the account moves on
 */
public record SignedIn(UUID id, String login, int generation) implements AuthenticatedPrincipal, Serializable {

    static SignedIn of(Person person, int generation) {
        return new SignedIn(person.id().value(), person.login(), generation);
    }

    /** What the views' {@code @RolesAllowed} compare. */
    static Collection<GrantedAuthority> authorities(Person person) {
        return person.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    public PersonId person() {
        return new PersonId(id);
    }

    @Override
    public String getName() {
        return login;
    }
}
