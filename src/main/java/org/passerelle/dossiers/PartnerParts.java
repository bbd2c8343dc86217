package org.passerelle.dossiers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.Calls;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Commitment.Signed;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Reception;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a partner says of its own part of a draft that another leads: by a link (ADR 0064) or its account (ADR 0067). */
@Service
@Transactional
public class PartnerParts {

    private static final Duration QUIET = Duration.ofMinutes(15);

    private final DossiersTable table;
    private final AttachmentsTable attachments;
    private final CommitmentTable commitments;
    private final PartRequests requests;
    private final DossierFile file;
    private final Signatories signatories;
    private final Calls calls;
    private final Closings closings;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Reception reception;

    PartnerParts(
            DossiersTable table,
            AttachmentsTable attachments,
            CommitmentTable commitments,
            PartRequests requests,
            DossierFile file,
            Signatories signatories,
            Calls calls,
            Closings closings,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Reception reception) {
        this.table = table;
        this.attachments = attachments;
        this.commitments = commitments;
        this.requests = requests;
        this.file = file;
        this.signatories = signatories;
        this.calls = calls;
        this.closings = closings;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.reception = reception;
    }

    /**
     * The partner's own word: its answers of section D, and its letter of intent; that of the foreign lead is what D3 asks
     * for. The plan stays the lead's; a signature that was given before lapses, as at every change.
     */
    public Attachment confirm(
            Actor actor, DossierId id, Map<String, Object> answers, Signed signed, StoredFile letter) {
        Dossier before = table.lock(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        boolean foreign = before.isForeignPartner(actor.organisation());
        rights.require(actor, Act.CONFIRM_PART, Relation.partner(foreign || requests.isWaitedFor(actor, before)));
        Instant now = reception.instant();
        Dossier after = before.edited(DossierContent.answers(answers));
        closings.refuseOutside(calls.get(before.call()), before.id(), now);
        table.update(after, now);
        DocumentType type = foreign ? DocumentType.LETTER_OF_INTENT_FOREIGN : DocumentType.LETTER_OF_INTENT_ASSOCIATED;
        Attachment attachment = Attachment.of(id, type, letter, now, actor.login());
        attachments.insert(attachment);
        commitments.insert(new Commitment(
                UUID.randomUUID(),
                id,
                Objects.requireNonNull(actor.organisation()),
                attachment.id(),
                now,
                signed,
                null));
        signatories.lapse(id);
        Map<String, Object> detail = Map.of("type", type, "name", letter.name(), "sha256", letter.sha256());
        trail.record(actor, before.call().value(), id.value(), "confirmPart", before.stage(), after.stage(), detail);
        return attachment;
    }

    /** What each partner confirmed last. */
    @Transactional(readOnly = true)
    public List<Commitment> of(Actor actor, DossierId id) {
        file.read(actor, id);
        return commitments.of(id).current();
    }

    /** The letter of a confirmation, unless the lead took it off; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public Optional<Attachment> letter(Commitment commitment) {
        return Optional.ofNullable(commitment.letter())
                .flatMap(letter -> attachments.find(commitment.dossier(), letter));
    }

    /** What one partner confirmed last; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public Optional<Commitment> current(DossierId id, OrganisationId partner) {
        return commitments.of(id).of(partner);
    }

    /**
     * Has the partners asked again whose confirmation lapsed a while ago: a figure is typed in pieces, and each is saved.
     */
    public void askAgain(Actor actor) {
        rights.require(actor, Act.REMIND);
        Instant now = reception.instant();
        for (Commitment lapsed : commitments.toAskAgain(now.minus(QUIET))) {
            Dossier dossier = file.get(lapsed.dossier());
            boolean open = dossier.stage() == Stage.DRAFT
                    && closings.isOpen(calls.get(dossier.call()), dossier.id(), now)
                    && dossier.isPartner(lapsed.partner());
            if (open && commitments.askAgain(lapsed.id(), now)) {
                events.publishEvent(new PartnerAskedAgain(dossier.id(), lapsed.partner()));
            }
        }
    }
}
