package org.passerelle.notices;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.desk.DossiersHandedOver;
import org.passerelle.dossiers.DossierFile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an officer once of all the dossiers that were handed over together. */
@Component
class HandOverNotices {

    private final Recipients recipients;
    private final DossierFile dossiers;

    HandOverNotices(Recipients recipients, DossierFile dossiers) {
        this.recipients = recipients;
        this.dossiers = dossiers;
    }

    @EventListener
    void on(DossiersHandedOver event) {
        List<String> names = dossiers.all(event.dossiers()).stream()
                .map(dossier -> dossier.name() + " · " + dossier.title())
                .toList();
        recipients.officer(
                event.to(),
                "desk.handedOver",
                Map.of(
                        "many", names.size(),
                        "list", names.stream().map(name -> "– " + name).collect(Collectors.joining("\n")),
                        "by", event.by(),
                        "reason", event.reason()));
    }
}
