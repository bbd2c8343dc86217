package org.passerelle.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Language;

/**
 * Who acts: a person with the roles and the body (organisation, post, region, funder, AFD agency, theme) it acts for, or the
 * clockwork.
 * Every service act takes one and asks it for the right.
 *
 * @param agency the key of the AFD agency, for its contact; none for the headquarters
 * @param theme the code of the theme, for its expert; none for one of no theme in particular
 */
public record Actor(
        @Nullable PersonId person,
        String login,
        String name,
        Language language,
        Set<Role> roles,
        @Nullable OrganisationId organisation,
        @Nullable String post,
        @Nullable String region,
        @Nullable String funder,
        @Nullable String agency,
        @Nullable String theme) {

    private static final Actor CLOCKWORK =
            new Actor(null, "clockwork", "Passerelle", Language.FR, Set.of(), null, null, null, null);

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Who acts for no agency of AFD and for no theme. */
    public Actor(
            @Nullable PersonId person,
            String login,
            String name,
            Language language,
            Set<Role> roles,
            @Nullable OrganisationId organisation,
            @Nullable String post,
            @Nullable String region,
            @Nullable String funder) {
        this(person, login, name, language, roles, organisation, post, region, funder, null, null);
    }

    /** The process engine acting for a timer or a step that nobody is waited for. */
    public static Actor clockwork() {
        return CLOCKWORK;
    }

    /**
     * Who acts through a mailed link: a contact of the partner without an account, known by the mailbox that received the
     * code. The link stands for the person.
     */
    public static Actor behindLink(UUID link, String mailbox, String name, OrganisationId partner) {
        Set<Role> contact = Set.of(Role.PARTNER_CONTACT);
        return new Actor(new PersonId(link), mailbox, name, Language.FR, contact, partner, null, null, null);
    }

    public boolean isClockwork() {
        return person == null;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** The person, for an act that only a person can do. */
    public PersonId personId() {
        return Optional.ofNullable(person).orElseThrow(() -> new IllegalStateException("The clockwork is nobody"));
    }

    public boolean belongsTo(OrganisationId id) {
        return id.equals(organisation);
    }
}
