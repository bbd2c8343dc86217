package org.passerelle.rehearsal.script;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Role;
import org.passerelle.shared.CountryCode;

/**
 * A person of a rehearsal and the body it acts for: an organisation, a post, a region, a funder, an agency of AFD or the experts
 * of a theme; what a reviewer knows.
 */
public record ScriptedPerson(
        String login,
        String name,
        Set<Role> roles,
        @Nullable String organisation,
        @Nullable String post,
        @Nullable String region,
        @Nullable String funder,
        @Nullable String agency,
        @Nullable String theme,
        @Nullable Expertise expertise) {

    /**
     * What a reviewer knows and takes on; what is left out is nothing, and the usual number of sheets.
     *
     * @param sheets at most, in one call
     */
    public record Expertise(
            @Nullable Set<String> themes,
            @Nullable Set<CountryCode> countries,
            @Nullable Set<String> languages,
            @Nullable Integer sheets) {}

    public ScriptedPerson {
        roles = Set.copyOf(roles);
    }
}
