package org.passerelle.links;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.passerelle.dossiers.Attachment;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

/**
 * A dossier on one plain page, for who is asked about it. Public members because the template asks them.
 *
 * @param objectives the general one first
 */
public record DossierSummary(
        String number,
        String title,
        String call,
        Partner lead,
        List<Partner> partners,
        List<CountryCode> countries,
        Optional<LocalDate> starts,
        Optional<LocalDate> ends,
        String summary,
        List<String> objectives,
        Money total,
        Money requested,
        List<Document> documents) {

    /** An organisation that takes part, and as what. */
    public record Partner(String name, String roleKey, CountryCode country) {}

    /** A document, and whether it may be opened by the link. */
    public record Document(Attachment attachment, boolean open) {}
}
