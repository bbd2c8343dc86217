package org.passerelle.speed;

import java.util.List;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.Walk;
import org.springframework.context.ApplicationContext;

/**
 * Three calls, one in appraisal, one before its committee, one decided, each with a dossier at every step that its lists
 * show; {@link Mass} makes many of them.
 */
public final class World {

    public static final String APPRAISED = "AAP-2027-EXAMEN";
    public static final String RANKED = "AAP-2027-RANG";
    public static final String DECIDED = "AAP-2027-DECISION";

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

    public World(ApplicationContext application) {
        trade = application.getBean(Trade.class).peopled();
        walk = application.getBean(Walk.class);
        jobs = application.getBean(DueJobs.class);
        exchanges = application.getBean(Exchanges.class);
        appraised = trade.publishedCall(APPRAISED);
        ranked = trade.publishedCall(RANKED);
        decided = trade.publishedCall(DECIDED);
        walk.to(Trade.OPENS.plusDays(1));
        submitted = walk.submitted(appraised, "Soumis (fictif)");
        underAppraisal = walk.submitted(appraised, "Instruit (fictif)");
        scored = walk.submitted(appraised, "Noté (fictif)");
        before = walk.submitted(ranked, "Classé (fictif)");
        granted = walk.submitted(decided, "Retenu (fictif)");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(before, "4").appraise(granted, "4.5");
        walk.propose(ranked).propose(decided);
        walk.deliberate(decided, Deliberation.acceptProposal()).decide(decided);
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
        return List.of(before, granted);
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
