package org.passerelle.rehearsal.script;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Role;

/** A person of a rehearsal and the body it acts for: an organisation, a post, a region or a funder. */
public record ScriptedPerson(
        String login,
        String name,
        Set<Role> roles,
        @Nullable String organisation,
        @Nullable String post,
        @Nullable String region,
        @Nullable String funder) {

    public ScriptedPerson {
        roles = Set.copyOf(roles);
    }
}
