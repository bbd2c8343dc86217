package org.passerelle.speed;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.Definitions;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.Funder;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.MeetingId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.opinions.ConsultationChanges;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.Walk;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seven calls, one in appraisal, one before its committee, one whose committee sits, one whose committee answers in writing,
 * one to sign, one decided, one with a waiting list, each with a dossier at every step that its lists show; {@link Mass} makes
 * many of them.
 */
public final class World {

    public static final String APPRAISED = "AAP-2027-EXAMEN";
    public static final String RANKED = "AAP-2027-RANG";
    public static final String SEATED = "AAP-2027-SEANCE";
    public static final String ASKED = "AAP-2027-ECRIT";
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
    private final DossierId spokenOf;
    private final DossierId askedAbout;
    private final UUID batch = UUID.randomUUID();

    public World(ApplicationContext application) {
        trade = application.getBean(Trade.class).peopled();
        walk = application.getBean(Walk.class);
        jobs = application.getBean(DueJobs.class);
        exchanges = application.getBean(Exchanges.class);
        appraised = trade.publishedCall(APPRAISED);
        ranked = trade.publishedCall(RANKED);
        decided = trade.publishedCall(DECIDED);
        CallId seated = trade.published(
                Definitions.with(SEATED, Map.of("procedure", Map.of("review", Map.of("fairnessBench", true)))));
        CallId asked = trade.publishedCall(ASKED);
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
        spokenOf = walk.submitted(seated, "Examiné (fictif)");
        askedAbout = walk.submitted(asked, "Demandé par écrit (fictif)");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(before, "4").appraise(granted, "4.5");
        walk.appraise(settled, "4").appraise(served, "5").appraise(waiting, "4");
        walk.appraise(spokenOf, "4").appraise(askedAbout, "4");
        walk.propose(ranked).propose(seated).propose(asked).propose(decided);
        meet(application, seated, asked);
        walk.deliberate(decided, Deliberation.acceptProposal());
        List.of(toSign, tight).forEach(call -> walk.propose(call).deliberate(call, Deliberation.acceptProposal()));
        walk.decide(decided).decide(tight);
        walk.judge(underAppraisal, true);
        trade.reviewed(underAppraisal, "reviewer1", "reviewer2");
        walk.appraise(scored, "4");
        exchanges.write(trade.actor("agent"), underAppraisal, "Une question (fictive)", List.of());
        except(application);
        prepare(application.getBean(JdbcClient.class));
        jobs.runDue();
    }

    /** Two committees sit, one is asked; what the first agrees to is decided. */
    private void meet(ApplicationContext application, CallId seated, CallId asked) {
        Committees committees = new Committees(application);
        LocalDateTime day = Trade.CLOSES.plusDays(20);
        committees.sits(seated, day);
        MeetingId meeting = committees.sits(decided, day);
        committees.agrees(meeting, granted, Money.of(24_000));
        committees.isAsked(asked, day);
    }

    /** An opinion has more time than the rule gives: an exception of the call in appraisal. */
    private void except(ApplicationContext application) {
        Actor officer = trade.actor(Role.CASE_OFFICER);
        application.getBean(Consultations.class).of(officer, underAppraisal).stream()
                .filter(each -> each.kind() == ConsultationKind.EMBASSY)
                .forEach(each -> application
                        .getBean(ConsultationChanges.class)
                        .extend(officer, each.id(), "Mission du poste (fictif)"));
    }

    /** An act on all that is in appraisal waits for its word. */
    private void prepare(JdbcClient jdbc) {
        jdbc.sql(
                        "insert into passerelle.batch (id, kind, how, person_id, stage, prepared_at) values (:id, 'REMIND', '{}',"
                                + " :person, 'SHOWN', now())")
                .param("id", batch)
                .param("person", trade.actor(Role.CASE_OFFICER).personId().value())
                .update();
        inAppraisal()
                .forEach(id -> jdbc.sql("insert into passerelle.batch_item (batch_id, dossier_id, place, state, plan)"
                                + " values (:batch, :id, 0, 'POSSIBLE', '{}')")
                        .param("batch", batch)
                        .param("id", id.value())
                        .update());
    }

    /** The dossiers of the call in appraisal: submitted, under way, scored. */
    public List<DossierId> inAppraisal() {
        return List.of(submitted, underAppraisal, scored);
    }

    /** One before each step that follows. */
    public List<DossierId> later() {
        return List.of(before, spokenOf, askedAbout, granted, settled, waiting);
    }

    /** The dossier on which everybody is waited for. */
    public DossierId underAppraisal() {
        return underAppraisal;
    }

    /** One with its opinions and its sheets. */
    public DossierId scored() {
        return scored;
    }

    /** An act on all that is in appraisal. */
    public UUID batch() {
        return batch;
    }

    public String number(DossierId id) {
        return walk.number(id);
    }
}
