package org.passerelle.ui.dossier;

import java.time.Clock;
import java.time.Instant;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.exchanges.InformationRequests;
import org.passerelle.exchanges.PrivateNotes;
import org.passerelle.exchanges.StandardPhrases;
import org.passerelle.files.Files;
import org.passerelle.files.PartialUploads;
import org.passerelle.people.Rights;
import org.springframework.stereotype.Component;

/** The services that the screens of an exchange share, on the applicant's side and on the service's. */
@Component
public record ExchangeDesk(
        Exchanges exchanges,
        InformationRequests requests,
        PrivateNotes notes,
        StandardPhrases phrases,
        Files files,
        PartialUploads parts,
        Rights rights,
        Clock clock) {

    Instant now() {
        return clock.instant();
    }
}
