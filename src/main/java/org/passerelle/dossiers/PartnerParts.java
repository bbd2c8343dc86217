package org.passerelle.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.passerelle.calls.Calls;
import org.passerelle.calls.DocumentType;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a foreign partner says of its own part of a draft that another leads (ADR 0064). */
@Service
@Transactional
public class PartnerParts {

    private final DossiersTable table;
    private final AttachmentsTable attachments;
    private final Signatories signatories;
    private final Calls calls;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    PartnerParts(
            DossiersTable table,
            AttachmentsTable attachments,
            Signatories signatories,
            Calls calls,
            Rights rights,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.attachments = attachments;
        this.signatories = signatories;
        this.calls = calls;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The partner's own word: its answers of section D, and its confirmation as the letter of intent that D3 asks for. The
     * plan stays the lead's; a signature that was given before lapses, as at every change.
     */
    public Attachment confirm(Actor actor, DossierId id, Map<String, Object> answers, StoredFile letter) {
        Dossier before = table.lock(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        rights.require(actor, Act.CONFIRM_PART, Relation.partner(before.isForeignPartner(actor.organisation())));
        Instant now = clock.instant();
        Dossier after = before.edited(DossierContent.answers(answers));
        Dossiers.refuseOutside(calls.get(before.call()), now);
        table.update(after, now);
        Attachment attachment = Attachment.of(id, DocumentType.LETTER_OF_INTENT_FOREIGN, letter, now, actor.login());
        attachments.insert(attachment);
        signatories.lapse(id);
        Map<String, Object> detail =
                Map.of("type", attachment.type(), "name", letter.name(), "sha256", letter.sha256());
        trail.record(actor, before.call().value(), id.value(), "confirmPart", before.stage(), after.stage(), detail);
        return attachment;
    }
}
