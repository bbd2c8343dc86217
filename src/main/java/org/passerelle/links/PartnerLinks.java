package org.passerelle.links;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.PartnerAskedAgain;
import org.passerelle.dossiers.Stage;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.ServiceAddress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lead sends a foreign partner the link to its part, sees what became of it and takes it back. */
@Service
@Transactional
public class PartnerLinks {

    private static final Duration VALID = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final PartnerLinkTable table;
    private final DossierFile dossiers;
    private final Organisations organisations;
    private final Outbox outbox;
    private final Wording words;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;
    private final ServiceAddress address;

    PartnerLinks(
            PartnerLinkTable table,
            DossierFile dossiers,
            Organisations organisations,
            Outbox outbox,
            Wording words,
            Rights rights,
            Trail trail,
            Clock clock,
            ServiceAddress address) {
        this.table = table;
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.outbox = outbox;
        this.words = words;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
        this.address = address;
    }

    /**
     * Sends a link; one sent before to the same partner no longer holds.
     *
     * @throws Refusal UNKNOWN for who is no foreign partner of the dossier, INVALID_VALUE for what is no mailbox,
     *     TOO_MANY_ATTEMPTS within a minute of the last one
     */
    public void invite(Actor actor, DossierId id, OrganisationId partner, String mailbox, Tongue tongue) {
        Dossier dossier = own(actor, id);
        if (!dossier.isForeignPartner(partner)) {
            throw new Refusal(RefusalCode.UNKNOWN, partner);
        }
        if (!EmailAddress.isValid(mailbox)) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "mailbox");
        }
        dossier.refuseUnlessAt(Stage.DRAFT, "invitePartner");
        Instant now = clock.instant();
        refuseHaste(id, partner, now);
        PartnerLink link = fresh(id, partner, new EmailAddress(mailbox).value(), tongue, Map.of(), now);
        send(actor, dossier, link, "linkMail");
        note(actor, dossier, "invitePartner", Map.of("mailbox", link.mailbox()));
    }

    /** Sends whoever confirmed by a link another, with what it had written, since the amounts are others. */
    @EventListener
    void on(PartnerAskedAgain event) {
        Dossier dossier = dossiers.locked(event.dossier());
        table.of(dossier.id()).stream()
                .filter(link -> link.organisation().equals(event.partner()) && link.confirmedAt() != null)
                .findFirst()
                .map(link -> fresh(
                        dossier.id(),
                        event.partner(),
                        link.mailbox(),
                        link.tongue(),
                        Parts.withoutAmounts(link.draft()),
                        clock.instant()))
                .ifPresent(link -> send(Actor.clockwork(), dossier, link, "againMail"));
    }

    private void send(Actor actor, Dossier dossier, PartnerLink link, String mail) {
        table.revoke(dossier.id(), link.organisation(), link.sentAt());
        String token = Secrets.token();
        table.insert(link, Secrets.hash(token), actor.login());
        table.draft(link.id(), link.draft());
        String name = organisations.get(dossier.lead()).name();
        outbox.write(
                link.mailbox(),
                link.tongue().locale(),
                "partner.link",
                words.get(link.tongue(), mail + ".subject", dossier.title()),
                words.get(link.tongue(), mail + ".body", name, dossier.title(), address.of("p/" + token)));
    }

    /** Takes the partner's link back; its page reads as not found from then on. */
    public void revoke(Actor actor, DossierId id, OrganisationId partner) {
        Dossier dossier = own(actor, id);
        if (table.revoke(id, partner, clock.instant()) > 0) {
            note(actor, dossier, "revokePartner", Map.of());
        }
    }

    /** The links of a dossier that one may read, newest first. */
    @Transactional(readOnly = true)
    public List<PartnerLink> of(Actor actor, DossierId id) {
        dossiers.read(actor, id);
        return table.of(id);
    }

    private Dossier own(Actor actor, DossierId id) {
        Dossier dossier = dossiers.locked(id);
        rights.require(actor, Act.EDIT, Relation.own(actor, dossier.lead()));
        return dossier;
    }

    private void refuseHaste(DossierId id, OrganisationId partner, Instant now) {
        boolean hasty = table.of(id).stream()
                .filter(link -> link.organisation().equals(partner))
                .anyMatch(link -> now.isBefore(link.sentAt().plus(PAUSE)));
        if (hasty) {
            throw new Refusal(RefusalCode.TOO_MANY_ATTEMPTS, now.plus(PAUSE));
        }
    }

    private static PartnerLink fresh(
            DossierId id,
            OrganisationId partner,
            String mailbox,
            Tongue tongue,
            Map<String, Object> draft,
            Instant now) {
        return new PartnerLink(
                UUID.randomUUID(),
                id,
                partner,
                mailbox,
                tongue,
                now,
                now.plus(VALID),
                null,
                null,
                null,
                0,
                0,
                draft,
                null,
                null,
                null);
    }

    private void note(Actor actor, Dossier dossier, String verb, Map<String, Object> detail) {
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }
}
