package org.passerelle.workflow;

import java.util.List;
import java.util.Map;
import org.passerelle.Definitions;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DecisionRules;
import org.passerelle.calls.Funder;
import org.passerelle.calls.Procedure;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.springframework.context.ApplicationContext;

/** A call of 24 000 € that asks for two signatures: one dossier is served whole, the other waits; its results are known. */
final class TwiceSignedList {

    final CallId call;
    final DossierId awarded;
    final DossierId waiting;
    final Actor first;
    final Actor second;

    TwiceSignedList(ApplicationContext application) {
        Trade trade = application.getBean(Trade.class).peopled();
        Walk walk = application.getBean(Walk.class);
        Procedure procedure = Procedure.DEFAULT.with(DecisionRules.DEFAULT.withSecondSignature(true));
        Funder funder = new Funder("MEAE", "Ministère (fictif)", "EUR", Money.of(24_000), null);
        call = trade.published(
                Definitions.with(OfferedCall.CODE, Map.of("procedure", procedure, "funders", List.of(funder))));
        walk.to(Trade.OPENS.plusDays(1));
        awarded = walk.submitted(call, "Premier dossier fictif");
        waiting = walk.submitted(call, "Deuxième dossier fictif");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(awarded, "5").appraise(waiting, "4");
        walk.propose(call).deliberate(call, Deliberation.acceptProposal());
        first = trade.actor(Role.AUTHORISING_OFFICER);
        second = trade.signatory("ordonnateur.adjoint");
        trade.delegated("ordonnateur.adjoint", null);
        trade.decide(first, call);
        trade.decide(second, call);
        application.getBean(DueJobs.class).runDue();
    }
}
