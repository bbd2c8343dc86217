package org.passerelle.workflow;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.passerelle.Trade;
import org.passerelle.awards.Offers;
import org.passerelle.awards.Revisions;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Funder;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.shared.Money;
import org.springframework.context.ApplicationContext;

/**
 * A call of 44 000 € in which three dossiers ask for 24 000 € each: the first is served whole, the second in part (20 000 €),
 * the third waits. Its results are known on {@link #DECIDED}.
 */
public final class OfferedCall {

    public static final String CODE = "AAP-2027-TEST";
    public static final LocalDateTime DECIDED =
            Trade.CLOSES.plusDays(40).withHour(10).withMinute(0).withSecond(0);

    public final CallId call;
    public final DossierId whole;
    public final DossierId partial;
    public final DossierId waiting;

    private final Trade trade;
    private final Walk walk;
    private final DueJobs jobs;
    private final Offers offers;
    private final Revisions revisions;
    private final Dossiers dossiers;

    public OfferedCall(ApplicationContext application) {
        this(application, 44_000);
    }

    public OfferedCall(ApplicationContext application, int envelope) {
        this(application, envelope, null);
    }

    /** @param resultsAt the hour at which the results are released; null for at once */
    public OfferedCall(ApplicationContext application, int envelope, @Nullable LocalDateTime resultsAt) {
        this(application, new Funder("MEAE", "Ministère (fictif)", "EUR", Money.of(envelope), null), resultsAt);
    }

    /** @param funder of 44 000 € or of other amounts, by year or not */
    public OfferedCall(ApplicationContext application, Funder funder, @Nullable LocalDateTime resultsAt) {
        trade = application.getBean(Trade.class).peopled();
        walk = application.getBean(Walk.class);
        jobs = application.getBean(DueJobs.class);
        offers = application.getBean(Offers.class);
        revisions = application.getBean(Revisions.class);
        dossiers = application.getBean(Dossiers.class);
        call = trade.published(Trade.definition(CODE, resultsAt, funder));
        walk.to(Trade.OPENS.plusDays(1));
        whole = walk.submitted(call, "Premier dossier fictif");
        partial = walk.submitted(call, "Deuxième dossier fictif");
        waiting = walk.submitted(call, "Troisième dossier fictif");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(whole, "5").appraise(partial, "4.5").appraise(waiting, "4");
        walk.to(DECIDED);
        walk.propose(call).deliberate(call, Deliberation.acceptProposal());
    }

    public OfferedCall decided() {
        walk.decide(call);
        return this;
    }

    public void accept(DossierId id) {
        offers.accept(trade.actor("signatory"), id);
        jobs.runDue();
    }

    public void decline(DossierId id) {
        offers.decline(trade.actor("signatory"), id, "Autre financement trouvé (fictif)");
        jobs.runDue();
    }

    public void withdraw(DossierId id) {
        dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné (fictif)");
        jobs.runDue();
    }

    /** Writes the first way to live with less, and hands it in. */
    public void revise(DossierId id) {
        var way = revisions.plan(trade.actor("agent"), id).ways().get(0);
        revisions.write(trade.actor("agent"), id, way.plan());
        revisions.handIn(trade.actor("signatory"), id);
        jobs.runDue();
    }
}
