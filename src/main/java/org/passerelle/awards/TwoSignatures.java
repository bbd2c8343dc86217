package org.passerelle.awards;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierWithdrawn;
import org.passerelle.people.Actor;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Two persons sign a correction, the answer to an appeal or a kept promotion where the call asks for it, the second the very text that the
 * first signed; its callers hold the dossier (ADR 0109).
 */
@Component
class TwoSignatures {

    private final AwaitedActsTable table;
    private final Conflicts conflicts;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TwoSignatures(
            AwaitedActsTable table, Conflicts conflicts, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.conflicts = conflicts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    static boolean areAsked(Call call) {
        return call.definition().procedure().decision().secondSignature();
    }

    /** @throws Refusal CONTENT with FIRST_SIGNED while a text bears the first signature: no other can be signed beside it */
    void refuseWaiting(Dossier dossier, AwaitedAct.Kind kind) {
        table.find(dossier.id(), kind).ifPresent(act -> refuse("FIRST_SIGNED", dossier, act));
    }

    /** Keeps the first signature; nothing is decided by it. {@code content} is carried out with the second, JSON. */
    void first(Actor actor, Dossier dossier, AwaitedAct.Kind kind, SignedAct signed, String content) {
        String sha256 = signed.shown().sha256();
        FirstSignature first = new FirstSignature(
                actor.personId(),
                actor.name(),
                clock.instant(),
                signed.delegation().act(),
                sha256);
        table.insert(new AwaitedAct(dossier.id(), kind, first, signed.shown().text()), content);
        note(
                actor,
                dossier,
                switch (kind) {
                    case CORRECTION -> "signCorrectionFirst";
                    case APPEAL_ANSWER -> "signAnswerFirst";
                    case PROMOTION -> "signPromotionFirst";
                },
                Map.of("sha256", sha256, "reference", first.delegation()));
        events.publishEvent(new ActFirstSigned(dossier.id(), kind));
    }

    /** @throws Refusal NO_SUCH_TASK where nothing waits for a second signature */
    AwaitedAct awaited(Dossier dossier, AwaitedAct.Kind kind) {
        return table.find(dossier.id(), kind).orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name()));
    }

    String content(AwaitedAct act) {
        return table.content(act);
    }

    /**
     * The signature that stood before the one that is given now.
     *
     * @param shown the text as it would be signed at this moment
     * @throws Refusal CONTENT with SECOND_SIGNATORY for who signed first, FIRST_TIED where a conflict has recused who did (D10), FIRST_SIGNED where the text would be another by now
     */
    FirstSignature second(Actor actor, Dossier dossier, AwaitedAct act, ShownAct shown) {
        if (act.first().person().equals(actor.personId())) {
            refuse("SECOND_SIGNATORY", dossier, act);
        }
        if (conflicts.closedFor(dossier.id()).contains(act.first().person())) {
            refuse("FIRST_TIED", dossier, act);
        }
        if (!act.first().sha256().equals(shown.sha256())) {
            refuse("FIRST_SIGNED", dossier, act);
        }
        table.delete(dossier.id(), act.kind());
        return act.first();
    }

    void giveBack(Actor actor, Dossier dossier, AwaitedAct act, String reason) {
        table.delete(dossier.id(), act.kind());
        note(
                actor,
                dossier,
                switch (act.kind()) {
                    case CORRECTION -> "returnCorrection";
                    case APPEAL_ANSWER -> "returnAnswer";
                    case PROMOTION -> "returnPromotion";
                },
                Map.of("first", act.first().name(), "reason", reason));
        events.publishEvent(new ActReturned(dossier.id(), act, actor.personId(), reason));
    }

    /** What was to be signed is no more. */
    void drop(DossierId dossier, AwaitedAct.Kind kind) {
        table.delete(dossier, kind);
    }

    /** Nothing is left to correct. */
    @EventListener
    void withdrawn(DossierWithdrawn event) {
        table.delete(event.dossier(), AwaitedAct.Kind.CORRECTION);
    }

    /** What has no answer any more needs no second signature. */
    @EventListener
    void silent(AppealSilent event) {
        table.delete(event.dossier(), AwaitedAct.Kind.APPEAL_ANSWER);
    }

    @EventListener
    void takenBack(AppealTakenBack event) {
        table.delete(event.dossier(), AwaitedAct.Kind.APPEAL_ANSWER);
    }

    @EventListener
    void ended(AppealEnded event) {
        table.delete(event.dossier(), AwaitedAct.Kind.APPEAL_ANSWER);
    }

    private static void refuse(String code, Dossier dossier, AwaitedAct act) {
        Map<String, Object> evidence =
                Map.of("number", dossier.name(), "first", act.first().name());
        throw new Refusal(List.of(Finding.blocking(code, dossier.name(), evidence)));
    }

    private void note(Actor actor, Dossier dossier, String verb, Map<String, Object> detail) {
        trail.record(actor, dossier.call().value(), dossier.id().value(), verb, null, null, detail);
    }
}
