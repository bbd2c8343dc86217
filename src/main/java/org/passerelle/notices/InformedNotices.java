package org.passerelle.notices;

import java.util.HashMap;
import java.util.Map;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.opinions.BodyInformed;
import org.passerelle.opinions.BodyMailboxes;
import org.passerelle.people.Register;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A body that hears of a dossier without being asked (D4) hears in its daily mail; where it has no mailbox, the officer is told. */
@Component
class InformedNotices {

    private final Recipients recipients;
    private final BodyMailboxes mailboxes;
    private final DossierFile dossiers;
    private final Register register;

    InformedNotices(Recipients recipients, BodyMailboxes mailboxes, DossierFile dossiers, Register register) {
        this.recipients = recipients;
        this.mailboxes = mailboxes;
        this.dossiers = dossiers;
        this.register = register;
    }

    @EventListener
    void on(BodyInformed event) {
        if (mailboxes.of(event.body()).isEmpty()) {
            Dossier dossier = dossiers.get(event.dossier());
            recipients.inCharge(dossier, key(event.body()), about(event.body(), dossier));
        }
    }

    private Map<String, Object> about(String body, Dossier dossier) {
        Map<String, Object> about = new HashMap<>();
        about.put("number", dossier.name());
        about.put("title", dossier.title());
        String region = body.substring(body.indexOf(':') + 1);
        about.put("region", register.regionName(region).orElse(region));
        return about;
    }

    private static String key(String body) {
        return body.equals(Bodies.CRISIS_CENTRE) ? "informed.crisis.unknown" : "informed.prefecture.unknown";
    }
}
