package org.passerelle.awards;

import java.time.Clock;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authorising officer answers an appeal that was examined: a signature as every other, under a recorded delegation. */
@Service
@Transactional
public class AppealAnswers {

    private final AppealsTable table;
    private final AppealCheck check;
    private final AppealRoom room;
    private final Upheld upheld;
    private final OneSignature signature;
    private final TwoSignatures two;
    private final DecisionsTable decisions;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppealAnswers(
            AppealsTable table,
            AppealCheck check,
            AppealRoom room,
            Upheld upheld,
            OneSignature signature,
            TwoSignatures two,
            DecisionsTable decisions,
            DossierFile dossiers,
            Calls calls,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.check = check;
        this.room = room;
        this.upheld = upheld;
        this.signature = signature;
        this.two = two;
        this.decisions = decisions;
        this.dossiers = dossiers;
        this.calls = calls;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** How far a partial award can be raised, by funder; nothing where no appeal against one is open. */
    @Transactional(readOnly = true)
    public Map<String, AppealRaise> room(Actor actor, DossierId id) {
        rights.require(actor, Act.DECIDE_APPEAL);
        Dossier dossier = dossiers.get(id);
        signature.requireUntied(actor, dossier, Act.DECIDE_APPEAL);
        boolean partial = table.of(id).stream()
                .anyMatch(appeal -> appeal.isOpen() && appeal.against() == Appeal.Against.PARTIAL_AWARD);
        return partial && dossier.stage().holdsGrant()
                ? room.of(calls.get(dossier.call()), decisions.find(id).orElseThrow())
                : Map.of();
    }

    /**
     * Shows the answer that would be signed.
     *
     * @throws Refusal as {@link #decide}, but for the password and the delegation
     */
    @Transactional(readOnly = true)
    public ShownAct preview(Actor actor, DossierId id, AppealVerdict verdict) {
        rights.require(actor, Act.DECIDE_APPEAL);
        Dossier dossier = dossiers.get(id);
        return shown(actor, calls.get(dossier.call()), dossier, verdict);
    }

    /**
     * Decides an appeal that was examined, as proposed or not, with the reasons. Where the call asks for two signatures, the
     * first decides nothing yet.
     *
     * @return whether it is decided; not by a first signature
     * @throws Refusal NO_SUCH_TASK, CONFLICT_OF_INTEREST, PASSWORD_NEEDED, CONTENT with FIRST_SIGNED, APPEAL_REASONS,
     *     APPEAL_OUTCOME, APPEAL_CALL_CANCELLED, APPEAL_OVERTAKEN, APPEAL_LIST_ENDED, APPEAL_RAISE, APPEAL_RESTORE, APPEAL_RESTORE_ENDED,
     *     AWARD_…, ACT_CHANGED, DELEGATION_…
     */
    public boolean decide(Actor actor, DossierId id, AppealVerdict verdict, Signing signing) {
        rights.require(actor, Act.DECIDE_APPEAL);
        Call call = calls.locked(dossiers.get(id).call());
        Dossier dossier = dossiers.locked(id);
        SignedAct act = signed(actor, call, dossier, shown(actor, call, dossier, verdict), verdict, signing);
        two.refuseWaiting(dossier, AwaitedAct.Kind.APPEAL_ANSWER);
        if (TwoSignatures.areAsked(call)) {
            two.first(actor, dossier, AwaitedAct.Kind.APPEAL_ANSWER, act, verdict.kept());
            return false;
        }
        carryOut(actor, call, dossier, verdict, act);
        return true;
    }

    /**
     * Signs, as the second person, the answer that bears a first signature; it takes effect.
     *
     * @throws Refusal NO_SUCH_TASK where none waits, CONTENT with SECOND_SIGNATORY, FIRST_SIGNED, and as {@link #decide}
     */
    public void countersign(Actor actor, DossierId id, Signing signing) {
        rights.require(actor, Act.DECIDE_APPEAL);
        Call call = calls.locked(dossiers.get(id).call());
        Dossier dossier = dossiers.locked(id);
        signature.requireUntied(actor, dossier, Act.DECIDE_APPEAL);
        AwaitedAct awaited = two.awaited(dossier, AwaitedAct.Kind.APPEAL_ANSWER);
        AppealVerdict verdict = AppealVerdict.kept(two.content(awaited));
        ShownAct shown = shown(actor, call, dossier, verdict);
        FirstSignature first = two.second(actor, dossier, awaited, shown);
        carryOut(
                actor,
                call,
                dossier,
                verdict,
                signed(actor, call, dossier, shown, verdict, signing).after(first));
    }

    private SignedAct signed(
            Actor actor, Call call, Dossier dossier, ShownAct shown, AppealVerdict verdict, Signing signing) {
        Map<String, Money> granted = upheld.granted(dossier, verdict);
        return new SignedAct(shown, signature.require(actor, call, dossier, shown, granted, signing), null);
    }

    private void carryOut(Actor actor, Call call, Dossier dossier, AppealVerdict verdict, SignedAct act) {
        Appeal appeal = examined(actor, dossier);
        Appeal.State state = verdict.outcome().upholds() ? Appeal.State.UPHELD : Appeal.State.REJECTED;
        table.close(appeal.id(), state, verdict.outcome(), verdict.reasons(), clock.instant(), actor.name());
        table.sign(appeal.id(), act);
        note(actor, dossier, verdict, act.shown());
        upheld.of(actor, call, dossier, verdict, act);
        events.publishEvent(new AppealDecided(appeal.id(), dossier.id(), verdict.outcome(), act.first() != null));
    }

    private ShownAct shown(Actor actor, Call call, Dossier dossier, AppealVerdict verdict) {
        signature.requireUntied(actor, dossier, Act.DECIDE_APPEAL);
        Appeal appeal = examined(actor, dossier);
        check.refuseWithoutReasons(verdict.reasons());
        check.refuseOther(appeal, verdict.outcome());
        if (verdict.outcome().upholds()) {
            AppealCheck.refuseCancelled(call);
            check.refuseOvertaken(dossier, appeal);
            upheld.refuseImpossible(call, dossier, verdict);
        }
        return ShownAct.of(AppealText.of(
                dossier,
                appeal,
                verdict,
                upheld.granted(dossier, verdict),
                call.definition().zone()));
    }

    /** Who examined it does not decide it. */
    private Appeal examined(Actor actor, Dossier dossier) {
        Appeal appeal = table.of(dossier.id()).stream()
                .filter(each -> each.isOpen() && each.proposed() != null)
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name()));
        if (actor.personId().equals(appeal.appraiser())) {
            throw new Refusal(RefusalCode.CONFLICT_OF_INTEREST, dossier.name());
        }
        return appeal;
    }

    private void note(Actor actor, Dossier dossier, AppealVerdict verdict, ShownAct shown) {
        trail.record(
                actor,
                dossier.call().value(),
                dossier.id().value(),
                "decideAppeal",
                dossier.stage(),
                dossier.stage(),
                Map.of("outcome", verdict.outcome(), "reason", verdict.reasons(), "sha256", shown.sha256()));
    }
}
