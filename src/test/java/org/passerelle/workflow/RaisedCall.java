package org.passerelle.workflow;

import java.time.LocalDate;
import java.util.Map;
import org.passerelle.Trade;
import org.passerelle.awards.Appeal.Outcome;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Standing;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A call of 44 000 € whose first dossier gave its 24 000 € back: the second, which has 20 000 € of 24 000 €, can be raised out of
 * them; the third waits, passed over once as its lead did not meet a condition then.
 */
public final class RaisedCall {

    public static final String WHY = "Au vu de la pièce jointe (fictif).";

    public final CallId call;
    public final DossierId raised;
    public final DossierId waiting;
    public final OfferedCall offered;

    private final Trade trade;
    private final AppealWalk walking;
    private final Preconditions preconditions;
    private final JdbcClient database;
    private final Actor appraiser;

    public RaisedCall(ApplicationContext application) {
        this(application, new OfferedCall(application, 44_000).decided());
    }

    /** @param decided a call whose results are known, of other amounts */
    public RaisedCall(ApplicationContext application, OfferedCall decided) {
        offered = decided;
        call = offered.call;
        raised = offered.partial;
        waiting = offered.waiting;
        trade = application.getBean(Trade.class);
        walking = application.getBean(AppealWalk.class);
        preconditions = application.getBean(Preconditions.class);
        database = application.getBean(JdbcClient.class);
        appraiser = trade.secondOfficer();
    }

    /** The partial award is accepted for good. */
    public RaisedCall accepted() {
        offered.accept(raised);
        offered.revise(raised);
        return this;
    }

    /** An appeal against it is upheld. */
    public RaisedCall raised(int euros) {
        unmet();
        offered.decline(offered.whole);
        metUnheard();
        uphold(new AppealVerdict(Outcome.RAISE, WHY, Map.of("MEAE", Money.of(euros))));
        return this;
    }

    /** Contests what holds, and wins. */
    public void uphold(AppealVerdict verdict) {
        uphold(raised, verdict);
    }

    public void uphold(DossierId contested, AppealVerdict verdict) {
        examine(contested, verdict.outcome());
        answer(contested, verdict);
    }

    /** Contests what holds; the appraiser proposes an outcome. */
    public void examine(DossierId contested, Outcome outcome) {
        walking.lodge(contested);
        walking.examine(appraiser, contested, outcome);
    }

    /** The answer is signed. */
    public void answer(DossierId contested, AppealVerdict verdict) {
        walking.decide(contested, verdict);
    }

    private void unmet() {
        preconditions.record(
                trade.actor(Role.CASE_OFFICER),
                trade.organisation("BRE"),
                new Standing(
                        Precondition.ODA_RETURN, Standing.State.UNMET, LocalDate.of(2027, 2, 1), "Fichier fictif"));
    }

    /** What came free is still there: whoever records that the condition is met serves those who wait (ADR 0094). */
    private void metUnheard() {
        database.sql("update passerelle.standing set state = 'MET'").update();
    }
}
