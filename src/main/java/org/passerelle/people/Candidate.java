package org.passerelle.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Siret;

/**
 * Somebody who would write for a French organisation, as the person says.
 *
 * @param organisation its name
 * @param postalCode of its seat; may be empty
 * @param siret as it was typed
 */
public record Candidate(
        String name,
        String email,
        Language language,
        @Nullable OrganisationKind kind,
        String organisation,
        String postalCode,
        String city,
        String siret) {

    public Candidate {
        name = name.strip();
        email = email.strip();
        organisation = organisation.strip();
        postalCode = postalCode.strip();
        city = city.strip();
        siret = siret.replaceAll("\\s", "");
    }

    /** One who has an account already and names a further organisation. */
    static Candidate of(Person person, Newcomer newcomer) {
        return new Candidate(
                person.name(),
                person.email(),
                person.language(),
                newcomer.kind(),
                newcomer.name(),
                newcomer.postalCode(),
                newcomer.city(),
                newcomer.siret());
    }

    List<Finding> faults() {
        List<Finding> faults = new ArrayList<>();
        if (!Siret.isValid(siret)) {
            faults.add(Finding.blocking("ORGANISATION_SIRET", "siret", Map.of()));
        }
        faults.addAll(newcomer().missing());
        if (kind != null && !kind.canLead()) {
            faults.add(Finding.blocking("ORGANISATION_KIND", "kind", Map.of()));
        }
        faults.addAll(personalFaults());
        return faults;
    }

    /** What is wrong with what the person says of itself; all that counts where the organisation is known. */
    List<Finding> personalFaults() {
        List<Finding> faults = new ArrayList<>();
        if (name.isEmpty()) {
            faults.add(Finding.blocking("MEMBER_NAME", "name", Map.of()));
        }
        if (!EmailAddress.isValid(email)) {
            faults.add(Finding.blocking("MEMBER_ADDRESS", "email", Map.of()));
        }
        return faults;
    }

    Newcomer newcomer() {
        return new Newcomer(kind, organisation, CountryCode.of("FR"), postalCode, city, siret);
    }
}
