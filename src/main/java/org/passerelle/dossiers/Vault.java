package org.passerelle.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Reception;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation gave before and may use again in a draft, as long as it is valid; for its members alone. */
@Service
@Transactional
public class Vault {

    private final DossiersTable dossiers;
    private final AttachmentsTable attachments;
    private final Signatories signatories;
    private final Writable writable;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;
    private final Reception reception;

    Vault(
            DossiersTable dossiers,
            AttachmentsTable attachments,
            Signatories signatories,
            Writable writable,
            Rights rights,
            Trail trail,
            Clock clock,
            Reception reception) {
        this.dossiers = dossiers;
        this.attachments = attachments;
        this.signatories = signatories;
        this.writable = writable;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
        this.reception = reception;
    }

    /** The documents of the own organisation, the same bytes once, the latest first; those that have expired too. */
    @Transactional(readOnly = true)
    public List<KeptDocument> of(Actor actor) {
        return of(
                actor,
                Optional.ofNullable(actor.organisation())
                        .orElseThrow(() -> new Refusal(RefusalCode.FORBIDDEN, Act.USE_VAULT)));
    }

    private List<KeptDocument> of(Actor actor, OrganisationId own) {
        rights.require(actor, Act.USE_VAULT, Relation.own(actor, own));
        Set<String> seen = new HashSet<>();
        return given(own)
                .filter(kept ->
                        seen.add(kept.attachment().type() + kept.attachment().sha256()))
                .toList();
    }

    /** Those that may be taken over into a draft: valid today, and not in it already. */
    @Transactional(readOnly = true)
    public List<KeptDocument> offered(Actor actor, DossierId id) {
        Dossier draft = dossiers.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        List<KeptDocument> given = of(actor, draft.lead());
        List<Attachment> there = attachments.of(id);
        LocalDate today = LocalDate.now(clock);
        return given.stream()
                .filter(kept -> !kept.isExpired(today))
                .filter(kept -> there.stream().noneMatch(kept.attachment()::isSameAs))
                .toList();
    }

    /**
     * Takes a document over into a draft: the same bytes under the same name, with the day on which they were first given.
     *
     * @throws Refusal UNKNOWN for what the organisation did not give or what is used once, CONTENT with DOCUMENT_EXPIRED,
     *     ALREADY_DONE for what the draft has
     */
    public Attachment reuse(Actor actor, DossierId id, UUID document) {
        Dossier draft = dossiers.lock(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        rights.require(actor, Act.ATTACH, Relation.own(actor, draft.lead()));
        Instant now = reception.instant();
        KeptDocument kept = given(draft.lead())
                .filter(given -> given.attachment().id().equals(document))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, document));
        if (attachments.of(id).stream().anyMatch(kept.attachment()::isSameAs)) {
            throw new Refusal(RefusalCode.ALREADY_DONE, draft.name());
        }
        writable.refuseDocument(draft, kept.attachment().type(), now);
        if (kept.isExpired(LocalDate.now(clock))) {
            throw new Refusal(List.of(Finding.blocking(
                    "DOCUMENT_EXPIRED",
                    "documents." + kept.attachment().type().name(),
                    Map.of("name", kept.attachment().name(), "until", kept.until()))));
        }
        Attachment taken = kept.attachment().takenOver(id, kept.from(), now, actor.login());
        attachments.insert(taken);
        if (draft.submittedAt() == null) {
            signatories.lapse(id);
        }
        Map<String, Object> detail =
                Map.of("type", taken.type(), "name", taken.name(), "sha256", taken.sha256(), "source", kept.from());
        trail.record(actor, draft.call().value(), id.value(), "reuse", draft.stage(), draft.stage(), detail);
        return taken;
    }

    private Stream<KeptDocument> given(OrganisationId lead) {
        return attachments.given(lead, Validity.kinds()).stream().map(this::kept);
    }

    private KeptDocument kept(AttachmentsTable.Given given) {
        Attachment attachment = given.attachment();
        LocalDate day = LocalDate.ofInstant(attachment.firstGivenAt(), clock.getZone());
        return new KeptDocument(attachment, given.dossier(), day, Validity.until(attachment.type(), day));
    }
}
