package org.passerelle.dossiers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
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

/** From the editor's desk to the signatory's: a draft is put before who signs, and is signed or comes back. */
@Service
@Transactional
public class DraftSignatures {

    private final DossierFile dossiers;
    private final SignatureTable table;
    private final AttachmentsTable attachments;
    private final Signatories signatories;
    private final DossierReview review;
    private final Calls calls;
    private final Closings closings;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Reception reception;

    DraftSignatures(
            DossierFile dossiers,
            SignatureTable table,
            AttachmentsTable attachments,
            Signatories signatories,
            DossierReview review,
            Calls calls,
            Closings closings,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Reception reception) {
        this.dossiers = dossiers;
        this.table = table;
        this.attachments = attachments;
        this.signatories = signatories;
        this.review = review;
        this.calls = calls;
        this.closings = closings;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.reception = reception;
    }

    /**
     * What stands under a draft so far.
     *
     * @param needsTwo whether the organisation wants two signatures
     * @param maySign whether the reader may sign it, today
     */
    public record State(
            Optional<SignatureRequest> request, List<Signature> signatures, boolean needsTwo, boolean maySign) {

        /** Whether the reader's signature would be the last, and submit. */
        public boolean isLast(Actor reader) {
            return !needsTwo || signatures.stream().anyMatch(s -> !s.person().equals(reader.person()));
        }

        public boolean isSignedBy(Actor reader) {
            return signatures.stream().anyMatch(s -> s.person().equals(reader.person()));
        }
    }

    @Transactional(readOnly = true)
    public State of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        return new State(
                table.request(id),
                table.of(id),
                signatories.needsTwo(dossier),
                !actor.isClockwork() && signatories.maySign(actor, dossier));
    }

    /** Puts a draft before those who may sign it. */
    public void ask(Actor actor, DossierId id) {
        Dossier dossier = dossiers.locked(id);
        rights.require(actor, Act.EDIT, Relation.own(actor, dossier.lead()));
        refuseUnlessOpen(dossier);
        table.ask(id, actor.personId(), reception.instant());
        note(actor, dossier, "askSignature", Map.of());
        events.publishEvent(new SignatureAsked(id, actor.name()));
    }

    /** Gives a draft back unsigned; COMMENT_REQUIRED unless it says why. */
    public void giveBack(Actor actor, DossierId id, String comment) {
        Dossier dossier = dossiers.locked(id);
        signatories.require(actor, dossier);
        dossier.refuseUnlessDraft();
        SignatureRequest request = table.request(id)
                .filter(asked -> !asked.isReturned())
                .orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name()));
        if (comment.isBlank()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED, dossier.name());
        }
        table.giveBack(id, actor.name(), comment.strip(), reception.instant());
        signatories.lapse(id);
        note(actor, dossier, "giveBack", Map.of("reason", comment.strip()));
        events.publishEvent(new SignatureReturned(id, request.askedBy(), actor.name(), comment.strip()));
    }

    /**
     * The first of two signatures; the second is the submission.
     *
     * @throws Refusal CONTENT for a draft that could not be submitted, ALREADY_DONE for who has signed it
     */
    public void sign(Actor actor, DossierId id) {
        Dossier dossier = dossiers.locked(id);
        signatories.require(actor, dossier);
        refuseUnlessOpen(dossier);
        if (!signatories.needsTwo(dossier)) {
            throw new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.stage(), "sign");
        }
        if (table.of(id).stream().anyMatch(s -> s.person().equals(actor.personId()))) {
            throw new Refusal(RefusalCode.ALREADY_DONE, dossier.name());
        }
        List<Finding> blocking = Finding.blocking(review.of(dossier, calls.get(dossier.call()), attachments.of(id)));
        if (!blocking.isEmpty()) {
            throw new Refusal(blocking);
        }
        signatories.sign(actor, dossier, reception.instant());
        note(actor, dossier, "sign", Map.of());
        events.publishEvent(new SignatureGiven(id, actor.personId(), actor.name()));
    }

    private void refuseUnlessOpen(Dossier dossier) {
        dossier.refuseUnlessDraft();
        Call call = calls.get(dossier.call());
        closings.refuseOutside(call, dossier.id(), reception.instant());
    }

    private void note(Actor actor, Dossier dossier, String verb, Map<String, Object> detail) {
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }
}
