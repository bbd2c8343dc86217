package org.passerelle.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.DocumentType;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisations;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Iban;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the grant of an awarded dossier is to be paid (D3: at the award, a document of less than three months, held by the
 * lead): the applicant says it with its acceptance or after, an officer checks it. It never stands in the way of accepting in
 * time; without it nothing can be agreed or paid.
 */
@Service
@Transactional
public class BankAccounts {

    private final BankDetailsTable table;
    private final DossiersTable dossiers;
    private final AttachmentsTable attachments;
    private final DossierAccess access;
    private final Organisations organisations;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankAccounts(
            BankDetailsTable table,
            DossiersTable dossiers,
            AttachmentsTable attachments,
            DossierAccess access,
            Organisations organisations,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.attachments = attachments;
        this.access = access;
        this.organisations = organisations;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hands in the bank details of a dossier that holds an award, in place of those that nobody has looked at yet or that
     * were sent back.
     *
     * @throws Refusal WRONG_STAGE where nothing is awarded, ALREADY_DONE where some are accepted, CONTENT with what is to be
     *     mended
     */
    public BankDetails handIn(Actor actor, DossierId id, TypedBankDetails typed) {
        Dossier dossier = locked(id);
        rights.require(actor, Act.GIVE_BANK_DETAILS, Relation.own(actor, dossier.lead()));
        if (!dossier.publicStage().holdsGrant()) {
            throw new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.publicStage(), "giveBankDetails");
        }
        Optional<BankDetails> before = last(id);
        if (before.filter(given -> given.state() == BankDetails.State.ACCEPTED).isPresent()) {
            throw Refusal.alreadyDone(dossier.name(), before.map(BankDetails::givenBy));
        }
        List<Finding> faults = typed.faults(organisations.get(dossier.lead()).name(), LocalDate.now(clock));
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        BankDetails given = kept(actor, dossier, typed);
        Map<String, Object> detail = new HashMap<>(
                Map.of("account", given.iban().masked(), "holder", given.holder(), "on", given.documentOn()));
        if (!given.explanation().isEmpty()) {
            detail.put("reason", given.explanation());
        }
        note(actor, dossier, "giveBankDetails", detail);
        events.publishEvent(new BankDetailsHandedIn(id));
        return given;
    }

    /**
     * Finds them in order.
     *
     * @param shown those that the officer saw
     * @throws Refusal NO_SUCH_TASK where none are to be checked or the award is gone, STALE_VERSION where others came meanwhile
     */
    public void accept(Actor actor, DossierId id, UUID shown) {
        check(actor, id, shown, BankDetails.State.ACCEPTED, "");
    }

    /**
     * Sends them back; others are awaited.
     *
     * @throws Refusal COMMENT_REQUIRED without a reason, and as {@link #accept}
     */
    public void sendBack(Actor actor, DossierId id, UUID shown, String reason) {
        check(actor, id, shown, BankDetails.State.SENT_BACK, reason.strip());
    }

    /** All that were handed in, the last first; whole, for whoever needs them to pay or to check. */
    @Transactional(readOnly = true)
    public List<BankDetails> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        rights.require(actor, Act.READ_BANK_DETAILS, Relation.own(actor, dossier.lead()));
        access.requireOpen(actor, dossier);
        return table.of(id);
    }

    /** They have not come for some time (the clockwork): the applicant is told again. */
    public void remind(Actor actor, DossierId id) {
        rights.require(actor, Act.REMIND_APPLICANT);
        note(actor, locked(id), "remindBankDetails", Map.of());
        events.publishEvent(new BankDetailsReminded(id));
    }

    /** How the last ones of a dossier stand, and empty while none came; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public Optional<BankDetails.State> state(DossierId id) {
        return last(id).map(BankDetails::state);
    }

    /** The same for several, those alone for which some came. */
    @Transactional(readOnly = true)
    public Map<DossierId, BankDetails.State> states(Collection<DossierId> ids) {
        return table.states(ids);
    }

    private void check(Actor actor, DossierId id, UUID shown, BankDetails.State next, String reason) {
        Dossier dossier = locked(id);
        rights.require(actor, Act.CHECK_BANK_DETAILS);
        access.requireOpen(actor, dossier);
        BankDetails given = last(id).filter(
                        last -> dossier.stage().holdsGrant() && last.state() == BankDetails.State.GIVEN)
                .orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name()));
        if (!given.id().equals(shown)) {
            throw new Refusal(RefusalCode.STALE_VERSION, dossier.version());
        }
        boolean accepted = next == BankDetails.State.ACCEPTED;
        if (!accepted && reason.isEmpty()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED);
        }
        table.check(given.checked(next, clock.instant(), actor.name(), reason));
        Map<String, Object> detail = Map.of("account", given.iban().masked(), "reason", reason);
        note(actor, dossier, accepted ? "acceptBankDetails" : "sendBackBankDetails", detail);
        events.publishEvent(new BankDetailsChecked(id, accepted, reason));
    }

    private BankDetails kept(Actor actor, Dossier dossier, TypedBankDetails typed) {
        Instant now = clock.instant();
        StoredFile file = Objects.requireNonNull(typed.document());
        Attachment document = Attachment.of(dossier.id(), DocumentType.BANK_DETAILS, file, now, actor.login());
        attachments.insert(document);
        BankDetails given = new BankDetails(
                UUID.randomUUID(),
                dossier.id(),
                new Iban(typed.iban()),
                typed.holder(),
                Objects.requireNonNull(typed.documentOn()),
                typed.explanation(),
                document.id(),
                BankDetails.State.GIVEN,
                now,
                actor.name(),
                null,
                null,
                "");
        table.insert(given);
        return given;
    }

    private Optional<BankDetails> last(DossierId id) {
        return table.of(id).stream().findFirst();
    }

    private Dossier locked(DossierId id) {
        return dossiers.lock(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    private void note(Actor actor, Dossier dossier, String verb, Map<String, Object> detail) {
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }
}
