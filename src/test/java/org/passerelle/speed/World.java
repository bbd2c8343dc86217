package org.passerelle.speed;

import java.util.List;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Funder;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.shared.Money;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.Walk;
import org.springframework.context.ApplicationContext;

/**
 * Five calls, one in appraisal, one before its committee, one to sign, one decided, one with a waiting list, each with a dossier at every step that its lists
 * show; {@link Mass} makes many of them.
 */
public final class World {

    public static final String APPRAISED = "AAP-2027-EXAMEN";
    public static final String RANKED = "AAP-2027-RANG";
    public static final String SETTLED = "AAP-2027-SIGNATURE";
    public static final String DECIDED = "AAP-2027-DECISION";
    public static final String WAITED = "AAP-2027-ATTENTE";

    public final CallId appraised;
    public final CallId ranked;
    public final CallId decided;

    private final Trade trade;
    private final Walk walk;
    private final DueJobs jobs;
    private final Exchanges exchanges;

    private final DossierId submitted;
    private final DossierId underAppraisal;
    private final DossierId scored;
    private final DossierId before;
    private final DossierId granted;
    private final DossierId settled;
    private final DossierId waiting;

    public World(ApplicationContext application) {
        trade = application.getBean(Trade.class).peopled();
        walk = application.getBean(Walk.class);
        jobs = application.getBean(DueJobs.class);
        exchanges = application.getBean(Exchanges.class);
        appraised = trade.publishedCall(APPRAISED);
        ranked = trade.publishedCall(RANKED);
        decided = trade.publishedCall(DECIDED);
        CallId toSign = trade.publishedCall(SETTLED);
        CallId tight = trade.published(Trade.definition(
                WAITED, null, new Funder("MEAE", "Ministère (fictif)", "EUR", Money.of(24_000), null)));
        walk.to(Trade.OPENS.plusDays(1));
        submitted = walk.submitted(appraised, "Soumis (fictif)");
        underAppraisal = walk.submitted(appraised, "Instruit (fictif)");
        scored = walk.submitted(appraised, "Noté (fictif)");
        before = walk.submitted(ranked, "Classé (fictif)");
        granted = walk.submitted(decided, "Retenu (fictif)");
        settled = walk.submitted(toSign, "Proposé (fictif)");
        DossierId served = walk.submitted(tight, "Servi (fictif)");
        waiting = walk.submitted(tight, "En attente (fictif)");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(before, "4").appraise(granted, "4.5");
        walk.appraise(settled, "4").appraise(served, "5").appraise(waiting, "4");
        walk.propose(ranked);
        List.of(decided, toSign, tight)
                .forEach(call -> walk.propose(call).deliberate(call, Deliberation.acceptProposal()));
        walk.decide(decided).decide(tight);
        walk.judge(underAppraisal, true);
        trade.reviewed(underAppraisal, "reviewer1", "reviewer2");
        walk.appraise(scored, "4");
        exchanges.write(trade.actor("agent"), underAppraisal, "Une question (fictive)", List.of());
        jobs.runDue();
    }

    /** The dossiers of the call in appraisal: submitted, under way, scored. */
    public List<DossierId> inAppraisal() {
        return List.of(submitted, underAppraisal, scored);
    }

    /** One before each step that follows. */
    public List<DossierId> later() {
        return List.of(before, granted, settled, waiting);
    }

    /** The dossier on which everybody is waited for. */
    public DossierId underAppraisal() {
        return underAppraisal;
    }

    /** One with its opinions and its sheets. */
    public DossierId scored() {
        return scored;
    }

    public String number(DossierId id) {
        return walk.number(id);
    }
}
