package org.passerelle.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.calls.DocumentType;
import org.passerelle.files.StoredFile;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applicant's acts on a dossier. What is checked first wins (rehearsal.md): the dossier, the right, whether the act
 * already took effect, the stage, the window, then the content.
 */
@Service
@Transactional
public class Dossiers {

    private final DossiersTable table;
    private final AttachmentsTable attachments;
    private final SubmissionsTable submissions;
    private final PensTable pens;
    private final DossierReview review;
    private final Writable writable;
    private final Closings closings;
    private final DossierAccess access;
    private final Signatories signatories;
    private final Commitments commitments;
    private final Calls calls;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Reception reception;

    Dossiers(
            DossiersTable table,
            AttachmentsTable attachments,
            SubmissionsTable submissions,
            PensTable pens,
            DossierReview review,
            Writable writable,
            Closings closings,
            DossierAccess access,
            Signatories signatories,
            Commitments commitments,
            Calls calls,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Reception reception) {
        this.table = table;
        this.attachments = attachments;
        this.submissions = submissions;
        this.pens = pens;
        this.review = review;
        this.writable = writable;
        this.closings = closings;
        this.access = access;
        this.signatories = signatories;
        this.commitments = commitments;
        this.calls = calls;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.reception = reception;
    }

    /** Begins a dossier for the actor's organisation in an open call. */
    public DossierId draft(Actor actor, CallId callId, DossierContent content) {
        OrganisationId lead = actor.organisation();
        if (lead == null) {
            throw new Refusal(RefusalCode.FORBIDDEN, Act.DRAFT);
        }
        rights.require(actor, Act.DRAFT, Relation.own(actor, lead));
        Call call = calls.get(callId);
        Instant now = reception.instant();
        Closings.refuseOutside(call, now);
        Dossier dossier = Dossier.drafted(callId, lead).edited(content);
        table.insert(dossier, now);
        note(actor, dossier, "draft", null, Stage.DRAFT, Map.of());
        return dossier.id();
    }

    /** Changes parts of a draft, or of what a request re-opened, whatever was saved since. */
    public Dossier edit(Actor actor, DossierId id, DossierContent content) {
        Dossier before = own(actor, id, Act.EDIT);
        Instant now = reception.instant();
        Dossier after = writable.written(before, calls.get(before.call()), content, now);
        pens.write(id, content.parts(), actor.personId(), now);
        return save(before, after, now);
    }

    /**
     * Saves what one wrote in a draft over what others saved meanwhile, field by field; where another wrote something else
     * in the same field, theirs stands and the writer is told whose it is (ADR 0031).
     */
    public Written write(Actor actor, DossierId id, Writing writing) {
        Dossier before = own(actor, id, Act.EDIT);
        Instant now = reception.instant();
        Merging merging = new Merging(before, writing);
        Call call = calls.get(before.call());
        Dossier after = writable.written(before, call, merging.content(), now);
        boolean changes = !merging.parts().isEmpty();
        Dossier saved = changes ? save(before, after, now) : before;
        pens.write(id, merging.parts(), actor.personId(), now);
        List<Written.Clash> clashes = merging.isWhole() ? List.of() : merging.clashes(pens.of(id));
        return new Written(saved, changes, clashes, review.of(saved, call, attachments.of(id)));
    }

    /** Adds a stored file to a draft as a document of a type, or to an incomplete dossier what it was asked for. */
    public Attachment attach(Actor actor, DossierId id, DocumentType type, StoredFile file) {
        Dossier dossier = own(actor, id, Act.ATTACH);
        Instant now = reception.instant();
        writable.refuseDocument(dossier, type, now);
        Attachment attachment = Attachment.of(id, type, file, now, actor.login());
        attachments.insert(attachment);
        lapse(dossier);
        Map<String, Object> detail = Map.of("type", type, "name", file.name(), "sha256", file.sha256());
        note(actor, dossier, "attach", dossier.stage(), dossier.stage(), detail);
        return attachment;
    }

    /** Takes a document off a draft, or one off that was given since a request for completion. */
    public void detach(Actor actor, DossierId id, UUID attachment) {
        Dossier dossier = own(actor, id, Act.ATTACH);
        writable.refuseRemoval(dossier, attachments.find(id, attachment), reception.instant());
        if (!attachments.delete(id, attachment)) {
            throw new Refusal(RefusalCode.UNKNOWN, attachment);
        }
        lapse(dossier);
        note(actor, dossier, "detach", dossier.stage(), dossier.stage(), Map.of("attachment", attachment));
    }

    /** Everything that the rules say of the dossier now; what blocks and what only warns. */
    @Transactional(readOnly = true)
    public List<Finding> review(Actor actor, DossierId id) {
        Dossier dossier = find(id);
        rights.require(actor, Act.CHECK, Relation.own(actor, dossier.lead()));
        access.requireReading(actor, dossier);
        return review.of(dossier, calls.get(dossier.call()), attachments.of(id));
    }

    /**
     * Submits: validates, numbers, freezes and starts the process. By the signatory, or by whoever holds its delegation.
     *
     * @throws Refusal NOT_SIGNATORY for an editor, ALREADY_SUBMITTED, CALL_NOT_OPEN, CALL_CLOSED, CONTENT with every
     *     finding that blocks, or SECOND_SIGNATURE where two must sign
     */
    public Submission submit(Actor actor, DossierId id) {
        Dossier before = table.lock(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        Optional<Delegation> delegation = signatories.require(actor, before);
        before.refuseUnlessDraft();
        Call call = calls.get(before.call());
        Instant now = reception.instant();
        closings.refuseOutside(call, id, now);
        List<Attachment> documents = attachments.of(id);
        List<Finding> blocking = Finding.blocking(review.of(before, call, documents));
        if (!blocking.isEmpty()) {
            throw new Refusal(blocking);
        }
        signatories.refuseAlone(actor, before);
        Answers kept = review.kept(before, call);
        Dossier after = table.update(before.submitted(nextNumber(call, now), now, kept), now);
        Submission submission = Submission.of(after, call.code(), documents, review.deliberationOn(after), actor, now);
        submissions.insert(submission);
        Map<String, Object> detail = new TreeMap<>(Map.of("sha256", submission.sha256()));
        delegation.ifPresent(d -> detail.put("reference", d.reference()));
        note(actor, after, "submit", before.stage(), after.stage(), detail);
        events.publishEvent(new DossierSubmitted(id, call.id(), submission.number()));
        return submission;
    }

    /** Ends the dossier at the applicant's wish, from any stage before an agreement is signed. */
    public void withdraw(Actor actor, DossierId id, String reason) {
        Dossier before = own(actor, id, Act.WITHDRAW);
        Dossier after = table.update(before.withdrawn(), reception.instant());
        note(actor, after, "withdraw", before.stage(), after.stage(), Map.of("reason", reason));
        events.publishEvent(new DossierWithdrawn(id, actor.name(), reason));
    }

    /**
     * The drafts of a closed call expire, but for those that an incident lets in a while longer; those of one that was given
     * up end with it (the clockwork).
     */
    public int expireDrafts(Actor actor, CallId callId) {
        rights.require(actor, Act.EXPIRE_DRAFTS);
        Call call = calls.get(callId);
        boolean cancelled = call.stage() == CallStage.CANCELLED;
        List<Dossier> drafts = cancelled ? table.lock(callId, List.of(Stage.DRAFT)) : late(call);
        for (Dossier draft : drafts) {
            Dossier after = table.update(cancelled ? draft.endedWithCall() : draft.expired(), reception.instant());
            note(actor, after, cancelled ? "endWithCall" : "expire", draft.stage(), after.stage(), Map.of());
            if (cancelled) {
                events.publishEvent(new DossierCancelled(draft.id()));
            }
        }
        return drafts.size();
    }

    private List<Dossier> late(Call call) {
        List<Dossier> drafts = table.lock(call.id(), List.of(Stage.DRAFT));
        Map<DossierId, Instant> reopened =
                closings.reopened(drafts.stream().map(Dossier::id).toList());
        Instant now = reception.instant();
        return drafts.stream()
                .filter(draft -> !now.isBefore(Closings.later(call, reopened.get(draft.id()))))
                .toList();
    }

    /** What was frozen at submission; the caller has read the dossier with its rights. */
    @Transactional(readOnly = true)
    public Optional<Submission> submission(DossierId id) {
        return submissions.find(id);
    }

    /** What was signed or confirmed was another content. */
    private Dossier save(Dossier before, Dossier after, Instant now) {
        lapse(before);
        commitments.follow(before, after, now);
        return table.update(after, now);
    }

    /** A dossier that was submitted keeps who signed it. */
    private void lapse(Dossier dossier) {
        if (dossier.submittedAt() == null) {
            signatories.lapse(dossier.id());
        }
    }

    private Dossier find(DossierId id) {
        return table.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    private Dossier own(Actor actor, DossierId id, Act act) {
        Dossier dossier = table.lock(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        rights.require(actor, act, Relation.own(actor, dossier.lead()));
        return dossier;
    }

    /** Asked for as late as can be: until the end of its transaction, every other submission waits for its own. */
    private String nextNumber(Call call, Instant now) {
        int year = now.atZone(call.definition().zone()).getYear();
        return String.format(Locale.ROOT, "DOS-%d-%04d", year, table.nextNumber(year));
    }

    private void note(
            Actor actor, Dossier dossier, String verb, @Nullable Stage from, Stage to, Map<String, Object> detail) {
        trail.record(actor, dossier.call().value(), dossier.id().value(), verb, from, to, detail);
    }
}
