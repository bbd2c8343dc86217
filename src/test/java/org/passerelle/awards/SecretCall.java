package org.passerelle.awards;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.Definitions;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Feedback;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.passerelle.workflow.DueJobs;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call that names the hour of its results, with an appraised dossier for each list that a committee knows. */
public final class SecretCall {

    public static final LocalDateTime RESULTS = Trade.CLOSES.plusDays(60).withHour(9);
    public static final String CODE = "AAP-2027-TEST";

    private final Trade trade;
    private final Dossiers dossiers;
    private final Committee committee;
    private final DueJobs jobs;
    private final JdbcClient jdbc;
    private final Map<RankingList, DossierId> byList = new EnumMap<>(RankingList.class);
    private final CallId call;

    /** One that tells its applicants all that a call may tell, once it is known. */
    public SecretCall(ApplicationContext application) {
        this(application, Feedback.COMMENTS);
    }

    public SecretCall(ApplicationContext application, Feedback feedback) {
        trade = application.getBean(Trade.class);
        dossiers = application.getBean(Dossiers.class);
        committee = application.getBean(Committee.class);
        jobs = application.getBean(DueJobs.class);
        jdbc = application.getBean(JdbcClient.class);
        call = trade.peopled()
                .published(Definitions.with(
                        CODE,
                        Map.of(
                                "resultsAt",
                                RESULTS.toString(),
                                "procedure",
                                Map.of("decision", Map.of("feedback", feedback)))));
        to(Trade.OPENS.plusDays(1));
        for (RankingList list : RankingList.values()) {
            byList.put(list, appraised("Projet " + list.ordinal(), list == RankingList.REJECT ? "2.5" : "4"));
        }
        to(Trade.CLOSES.plusDays(1));
    }

    public CallId id() {
        return call;
    }

    public DossierId dossier(RankingList list) {
        return Objects.requireNonNull(byList.get(list));
    }

    public List<DossierId> dossiers() {
        return new ArrayList<>(byList.values());
    }

    public void propose() {
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
        jobs.runDue();
    }

    /** Each dossier to its list; the weak one stays below the threshold. */
    public void deliberate() {
        Map<DossierId, Deliberation.Change> changes = Map.of(
                dossier(RankingList.PARTIAL),
                        new Deliberation.Change(
                                RankingList.PARTIAL,
                                Map.of("MEAE", Money.of(20_000)),
                                "Le volet équipement n’est pas retenu."),
                dossier(RankingList.WAITING),
                        new Deliberation.Change(RankingList.WAITING, Map.of(), "Le calendrier reste à préciser."),
                dossier(RankingList.DEFERRED),
                        new Deliberation.Change(RankingList.DEFERRED, Map.of(), "Une pièce est attendue."));
        committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, new Deliberation(changes, List.of(), "Paris"));
        jobs.runDue();
    }

    public void acceptProposal() {
        committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, Deliberation.acceptProposal());
        jobs.runDue();
    }

    /** Signs, and lets the letters be written. */
    public void decide() {
        sign();
        jobs.runDue();
    }

    /** What waits in the process is done: letters among it. */
    public void letters() {
        jobs.runDue();
    }

    /** Signs; the letters are still to be written. */
    public void sign() {
        trade.decide(call);
    }

    public void decided() {
        propose();
        deliberate();
        decide();
    }

    /** Mends the words of a decision, and lets its letter be written; the number of the one that was mended. */
    public String rectify(RankingList list) {
        DossierId id = dossier(list);
        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        Correction words = Correction.rectifying(
                "Erreur de plume (fictive).",
                new LocalizedText("Le paragraphe juste.", "The right paragraph."),
                List.of("Une condition de plus (fictive)."));
        Decision mended = trade.correct(officer, id, words).orElseThrow();
        jobs.runDue();
        return Objects.requireNonNull(mended.replaces());
    }

    /** The embassy makes its opinion on a dossier depend on one condition, and no other. */
    public void conditioned(RankingList list, String condition) {
        jdbc.sql("update passerelle.consultation set conditions = jsonb_build_array(cast(:condition as text))"
                        + " where dossier_id = :id and kind = 'EMBASSY'")
                .param("condition", condition)
                .param("id", dossier(list).value())
                .update();
    }

    public void withdraw(DossierId id) {
        dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné (fictif)");
        jobs.runDue();
    }

    public void publish() {
        to(RESULTS);
    }

    private DossierId appraised(String title, String score) {
        DossierId id = trade.completeDraft(call, "agent", title, "24000.00");
        dossiers.submit(trade.actor("signatory"), id);
        trade.admissible(id);
        trade.appraise(id, score);
        return id;
    }

    private void to(LocalDateTime time) {
        jobs.advanceTo(time.atZone(Trade.PARIS).toInstant());
    }
}
