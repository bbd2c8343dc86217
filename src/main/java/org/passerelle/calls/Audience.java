package org.passerelle.calls;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.passerelle.people.Role;

/** Before whom a call spreads out what its reviewers and bodies say. Words: {@code audience.NAME}. */
public enum Audience {
    /** Who applies. */
    APPLICANT(Role.APPLICANT_EDITOR, Role.APPLICANT_SIGNATORY),
    /** Who scores the dossier. */
    REVIEWER(Role.REVIEWER),
    /** Who deliberates. */
    COMMITTEE_MEMBER(Role.COMMITTEE_MEMBER),
    /** Who presides. */
    COMMITTEE_CHAIR(Role.COMMITTEE_CHAIR),
    /** Who prepares the ranking and keeps the minutes. */
    COMMITTEE_SECRETARY(Role.COMMITTEE_SECRETARY),
    /** Who takes the dossier through, and who manages the call. */
    CASE_OFFICER(Role.CASE_OFFICER, Role.CALL_MANAGER),
    /** Who signs. */
    AUTHORISING_OFFICER(Role.AUTHORISING_OFFICER),
    /** Who reads everything. */
    AUDITOR(Role.AUDITOR);

    @SuppressWarnings("ImmutableEnumChecker") // copied, never changed
    private final Set<Role> roles;

    Audience(Role... roles) {
        this.roles = EnumSet.copyOf(Arrays.asList(roles));
    }

    /** The audiences that these roles belong to. */
    public static Set<Audience> of(Set<Role> held) {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        for (Audience audience : values()) {
            if (audience.roles.stream().anyMatch(held::contains)) {
                audiences.add(audience);
            }
        }
        return audiences;
    }
}
