package org.passerelle.reviews;

import java.util.List;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.LocalizedText;

/**
 * What an invited reviewer sees before declaring to have no interest: enough to tell, and nothing of the content.
 *
 * @param undertakingNeeded whether the confidentiality of this call is still to be undertaken
 */
public record Invitation(
        DossierId dossier,
        String number,
        String title,
        String lead,
        List<String> partners,
        List<CountryCode> countries,
        LocalizedText call,
        Assignment assignment,
        boolean undertakingNeeded) {
    public Invitation {
        partners = List.copyOf(partners);
        countries = List.copyOf(countries);
    }
}
