package org.passerelle.notices;

import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.calls.CooperationSuspended;
import org.passerelle.calls.Suspension;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.SuspendedDossiers;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Cooperation with a country is suspended: the officers in charge hear of it, each of its own dossiers that are not decided. */
@Component
class SuspensionNotices {

    private final Recipients recipients;
    private final DossierFile dossiers;
    private final SuspendedDossiers suspended;

    SuspensionNotices(Recipients recipients, DossierFile dossiers, SuspendedDossiers suspended) {
        this.recipients = recipients;
        this.dossiers = dossiers;
        this.suspended = suspended;
    }

    @EventListener
    void on(CooperationSuspended event) {
        Suspension suspension = event.suspension();
        recipients.inCharge(
                dossiers.all(suspended.undecided(suspension.country())),
                "country.suspended",
                own -> Map.of(
                        "country",
                        new LocalizedText(
                                suspension.country().name(Language.FR),
                                suspension.country().name(Language.EN)),
                        "since",
                        suspension.since(),
                        "reason",
                        suspension.reason(),
                        "many",
                        own.size(),
                        "list",
                        own.stream()
                                .map(dossier -> "– " + dossier.name() + " · " + dossier.title())
                                .collect(Collectors.joining("\n"))));
    }
}
