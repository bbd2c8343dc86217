package org.passerelle.notices;

import java.util.HashMap;
import java.util.Map;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.opinions.BodyInformed;
import org.passerelle.opinions.BodyMailbox;
import org.passerelle.opinions.BodyMailboxes;
import org.passerelle.people.Organisations;
import org.passerelle.people.Register;
import org.passerelle.shared.Language;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a body of a dossier on which it is asked for nothing (D4); where no address is known, the officer in charge is told. */
@Component
class InformedNotices {

    private final Recipients recipients;
    private final BodyMailboxes mailboxes;
    private final DossierFile dossiers;
    private final Organisations organisations;
    private final Calls calls;
    private final Register register;
    private final Outbox outbox;

    InformedNotices(
            Recipients recipients,
            BodyMailboxes mailboxes,
            DossierFile dossiers,
            Organisations organisations,
            Calls calls,
            Register register,
            Outbox outbox) {
        this.recipients = recipients;
        this.mailboxes = mailboxes;
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.calls = calls;
        this.register = register;
        this.outbox = outbox;
    }

    @EventListener
    void on(BodyInformed event) {
        Dossier dossier = dossiers.get(event.dossier());
        mailboxes
                .of(event.body())
                .ifPresentOrElse(mailbox -> tell(mailbox, dossier), () -> unknown(event.body(), dossier));
    }

    private void tell(BodyMailbox mailbox, Dossier dossier) {
        Map<String, Object> about = about(mailbox.body(), dossier);
        Language language = mailbox.language();
        about.put("call", calls.get(dossier.call()).definition().title().in(language));
        about.put("lead", organisations.get(dossier.lead()).name());
        about.put("contact", calls.get(dossier.call()).definition().contactEmail());
        outbox.send(mailbox.address().value(), language, key(mailbox.body()), about);
    }

    private void unknown(String body, Dossier dossier) {
        recipients.inCharge(dossier, key(body) + ".unknown", about(body, dossier));
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
        return body.equals(Bodies.CRISIS_CENTRE) ? "informed.crisis" : "informed.prefecture";
    }
}
