package org.passerelle.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;

/** Somebody whom a signatory asks to act for the organisation too. */
public record Invitee(String name, String email, Language language, Set<Role> roles) {

    public Invitee {
        name = name.strip();
        email = email.strip();
        roles = Set.copyOf(roles);
    }

    List<Finding> faults() {
        List<Finding> faults = new ArrayList<>();
        if (name.isEmpty()) {
            faults.add(Finding.blocking("MEMBER_NAME", "name", Map.of()));
        }
        if (!EmailAddress.isValid(email)) {
            faults.add(Finding.blocking("MEMBER_ADDRESS", "email", Map.of()));
        }
        if (!Members.areRoles(roles)) {
            faults.add(Finding.blocking("MEMBER_ROLES", "roles", Map.of()));
        }
        return faults;
    }

    Profile profile(OrganisationId organisation) {
        return new Profile(email, name, email, language, roles, organisation, null, null, null);
    }
}
