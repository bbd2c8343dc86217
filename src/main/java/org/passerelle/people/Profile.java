package org.passerelle.people;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Language;

/**
 * What an administrator says of a person: how it signs in, how it is reached, its roles and the body it acts for.
 *
 * @param login what is typed to sign in; unique, case aside
 * @param organisation for applicants, and whom a reviewer or member comes from (it recuses them)
 * @param post the key of the diplomatic post, for its correspondent
 * @param region the region of a prefecture's adviser; of a geographic desk its region of the world, none for all of them
 * @param funder the key of a partner State's funder, for its officer
 * @param agency the key of the AFD agency, for its contact; none for the headquarters
 * @param theme the code of the theme, for its expert; none for one of no theme in particular
 */
public record Profile(
        String login,
        String name,
        String email,
        Language language,
        Set<Role> roles,
        @Nullable OrganisationId organisation,
        @Nullable String post,
        @Nullable String region,
        @Nullable String funder,
        @Nullable String agency,
        @Nullable String theme) {

    public Profile {
        roles = Set.copyOf(roles);
    }

    /** Of somebody of no agency of AFD and of no theme. */
    public Profile(
            String login,
            String name,
            String email,
            Language language,
            Set<Role> roles,
            @Nullable OrganisationId organisation,
            @Nullable String post,
            @Nullable String region,
            @Nullable String funder) {
        this(login, name, email, language, roles, organisation, post, region, funder, null, null);
    }

    /** The field that a role needs and that is missing, such as the post of a correspondent; null when complete. */
    public @Nullable String missing() {
        if (organisation == null && (is(Role.APPLICANT_EDITOR) || is(Role.APPLICANT_SIGNATORY))) {
            return "organisation";
        } else if (post == null && is(Role.POST_CORRESPONDENT)) {
            return "post";
        } else if (region == null && is(Role.PREFECTURE_ADVISER)) {
            return "region";
        } else if (funder == null && is(Role.PARTNER_STATE_OFFICER)) {
            return "funder";
        }
        return roles.isEmpty() ? "roles" : null;
    }

    private boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the other may do the same for the same bodies. */
    boolean sameRights(Profile other) {
        return roles.equals(other.roles)
                && Objects.equals(organisation, other.organisation)
                && Objects.equals(post, other.post)
                && Objects.equals(region, other.region)
                && Objects.equals(funder, other.funder)
                && Objects.equals(agency, other.agency)
                && Objects.equals(theme, other.theme);
    }

    public Profile withRoles(Set<Role> next) {
        return new Profile(login, name, email, language, next, organisation, post, region, funder, agency, theme);
    }

    Profile actingFor(@Nullable OrganisationId next, Set<Role> nextRoles) {
        return new Profile(login, name, email, language, nextRoles, next, post, region, funder, agency, theme);
    }

    public Profile withEmail(String next) {
        return new Profile(login, name, next, language, roles, organisation, post, region, funder, agency, theme);
    }

    public Profile called(String nextName, Language nextLanguage) {
        return new Profile(
                login, nextName, email, nextLanguage, roles, organisation, post, region, funder, agency, theme);
    }
}
