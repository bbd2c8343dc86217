package org.passerelle.awards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Judgements;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** What is asked of whoever signs one act on one dossier: no tie to it, the password again, the shown text, a delegation. */
@Component
class OneSignature {

    private final Delegated delegated;
    private final Conflicts conflicts;
    private final Judgements judgements;
    private final Rights rights;
    private final Clock clock;

    OneSignature(Delegated delegated, Conflicts conflicts, Judgements judgements, Rights rights, Clock clock) {
        this.delegated = delegated;
        this.conflicts = conflicts;
        this.judgements = judgements;
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws Refusal FORBIDDEN for the own organisation, CONFLICT_OF_INTEREST for who is tied to the dossier or judged it before */
    void requireUntied(Actor actor, Dossier dossier, Act act) {
        rights.require(actor, act, Relation.own(actor, dossier.lead()));
        Untied.require(conflicts, actor, List.of(dossier));
        judgements.refuseSecond(actor.personId(), dossier.id(), Act.DECIDE);
    }

    /**
     * The delegation under which it is signed.
     *
     * @param grants what the act leaves granted, for the ceiling of the delegation
     * @throws Refusal PASSWORD_NEEDED; CONTENT with ACT_CHANGED since it was shown, DELEGATION_…
     */
    SigningDelegation require(
            Actor actor, Call call, Dossier dossier, ShownAct shown, Map<String, Money> grants, Signing signing) {
        Instant now = clock.instant();
        if (signing.again().filter(again -> again.isOf(actor, now)).isEmpty()) {
            throw new Refusal(RefusalCode.PASSWORD_NEEDED, call.code());
        }
        if (!shown.sha256().equals(signing.shown().get(dossier.id()))) {
            Map<String, Object> evidence = Map.of("number", dossier.name(), "title", dossier.title());
            throw new Refusal(List.of(Finding.blocking("ACT_CHANGED", dossier.name(), evidence)));
        }
        Verdict verdict = new Verdict(dossier.name(), RankingList.MAIN, null, grants, false);
        LocalDate today = LocalDate.ofInstant(now, call.definition().zone());
        return delegated.require(actor, call, signing.delegation(), List.of(verdict), today);
    }
}
