package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Partner;
import org.passerelle.dossiers.PartnerRole;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.forms.AdmissibilityKeys;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Forms;
import org.passerelle.forms.OpinionKeys;
import org.passerelle.forms.RehearsalFiller;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.MultiCountry;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionAnswer;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.workflow.model.Element;
import org.springframework.boot.test.context.TestComponent;

/** Walks dossiers through their review as the persons would, and tells where they stand. */
@TestComponent
public class Walk {

    private final Trade trade;
    private final Progress progress;
    private final Consultations consultations;
    private final Reviews reviews;
    private final Committee committee;
    private final Dossiers submissions;
    private final DossierFile dossiers;
    private final Worklist worklist;
    private final Forms forms;
    private final DueJobs jobs;
    private final HistoryService history;

    public Walk(
            Trade trade,
            Progress progress,
            Consultations consultations,
            Reviews reviews,
            Committee committee,
            Dossiers submissions,
            DossierFile dossiers,
            Worklist worklist,
            Forms forms,
            DueJobs jobs,
            HistoryService history) {
        this.trade = trade;
        this.progress = progress;
        this.consultations = consultations;
        this.reviews = reviews;
        this.committee = committee;
        this.submissions = submissions;
        this.dossiers = dossiers;
        this.worklist = worklist;
        this.forms = forms;
        this.jobs = jobs;
        this.history = history;
    }

    /** A call in which dossiers can be submitted. */
    public CallId openCall(String code) {
        CallId call = trade.publishedCall(code);
        to(Trade.OPENS.plusDays(1));
        return call;
    }

    public DossierId submitted(CallId call) {
        DossierId id = trade.submitted(call);
        jobs.runDue();
        return id;
    }

    public DossierId submitted(CallId call, String title) {
        return submitted(call, title, "24000.00");
    }

    /** @param requested of the ministry, euros, one year */
    public DossierId submitted(CallId call, String title, String requested) {
        DossierId id = trade.completeDraft(call, "agent", title, requested);
        submissions.submit(trade.actor("signatory"), id);
        jobs.runDue();
        return id;
    }

    /** A dossier of the commune with partners in Benin and in Senegal, whose post is in Dakar. */
    public DossierId submittedInTwoCountries(CallId call) {
        DossierId id = draftInTwoCountries(call);
        submissions.submit(trade.actor("signatory"), id);
        jobs.runDue();
        return id;
    }

    /** The same, which can be submitted. */
    public DossierId draftInTwoCountries(CallId call) {
        trade.post("DAKAR", "SN", "post.dakar");
        DossierId id = trade.completeDraft(call);
        FundingPlan plan = dossiers.get(id).plan();
        Money half = plan.total().times(Percent.of(50));
        List<CountryPart> parts = List.of(
                new CountryPart(CountryCode.of("BJ"), half),
                new CountryPart(CountryCode.of("SN"), plan.total().minus(half)));
        submissions.edit(
                trade.actor("agent"),
                id,
                new DossierContent(
                        null,
                        new FundingPlan(
                                parts,
                                MultiCountry.PER_PART,
                                plan.expenses(),
                                plan.resources(),
                                plan.minimumViableGrant()),
                        List.of(
                                new Partner(trade.organisation("TAN"), PartnerRole.FOREIGN_LEAD),
                                new Partner(trade.foreign("KED", "SN"), PartnerRole.FOREIGN))));
        return id;
    }

    /** The committee departs from the proposal for one dossier. */
    public static Deliberation change(DossierId id, RankingList list) {
        return new Deliberation(
                Map.of(id, new Deliberation.Change(list, Map.of(), "Choix motivé (fictif)")), List.of(), "");
    }

    /** Fires what falls due until a local time, and stays there. */
    public List<DueJobs.Fired> to(LocalDateTime time) {
        return jobs.advanceTo(time.atZone(Trade.PARIS).toInstant());
    }

    public Walk judge(DossierId id, boolean admissible) {
        List<String> reasons = admissible ? List.of() : List.of("E10");
        progress.judge(trade.actor(Role.CASE_OFFICER), id, admissible, reasons, verdict(admissible));
        jobs.runDue();
        return this;
    }

    /** The officer's answers to the admissibility form. */
    public Map<String, Object> verdict(boolean admissible) {
        return filled(
                Forms.ADMISSIBILITY,
                Map.of(
                        AdmissibilityKeys.VERDICT,
                        admissible ? "ADMISSIBLE" : "INADMISSIBLE",
                        AdmissibilityKeys.REASONS,
                        admissible ? List.of() : List.of("E10")));
    }

    public Walk assign(DossierId id, String... reviewers) {
        trade.reviewed(id, reviewers);
        jobs.runDue();
        return this;
    }

    public Walk score(DossierId id, String reviewer, String score) {
        reviews.lock(trade.actor(reviewer), id, Plans.sheet(score));
        jobs.runDue();
        return this;
    }

    public Walk opine(DossierId id, String login, ConsultationKind kind) {
        String form = kind == ConsultationKind.EMBASSY ? Forms.OPINION_EMBASSY : Forms.OPINION_PREFECTURE;
        OpinionValue value = OpinionValue.FAVOURABLE;
        Map<String, Object> answers =
                filled(form, Map.of(OpinionKeys.VALUE, value.name(), OpinionKeys.NO_CONFLICT, true));
        trade.give(trade.actor(login), id, kind, new OpinionAnswer(value, "", List.of(), answers, false));
        jobs.runDue();
        return this;
    }

    /** From submission to the end of the appraisal, everybody in favour. */
    public Walk appraise(DossierId id, String score) {
        return judge(id, true)
                .assign(id, "reviewer1", "reviewer2")
                .opine(id, "post", ConsultationKind.EMBASSY)
                .opine(id, "prefecture", ConsultationKind.PREFECTURE)
                .score(id, "reviewer1", score)
                .score(id, "reviewer2", score);
    }

    public Walk propose(CallId call) {
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
        jobs.runDue();
        return this;
    }

    public Walk deliberate(CallId call, Deliberation deliberation) {
        committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, deliberation);
        jobs.runDue();
        return this;
    }

    public Walk decide(CallId call) {
        trade.decide(call);
        jobs.runDue();
        return this;
    }

    /** The dossier's stage is the truth for law, the worklist says who is awaited: at a wait state both are asserted. */
    public void waits(DossierId id, Stage stage, String... awaited) {
        assertThat(dossiers.get(id).stage()).isEqualTo(stage);
        assertThat(worklist.of(id))
                .filteredOn(item -> item.kind().isOfTheCourse())
                .extracting(WorkItem::awaited)
                .containsExactlyInAnyOrder(awaited);
    }

    /** The elements that the processes of a dossier or a call have entered and left by themselves. */
    public List<String> path(String businessKey) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .flatMap(
                        instance -> history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .finished()
                                .list()
                                .stream())
                .filter(activity -> !activity.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }

    public String number(DossierId id) {
        return dossiers.get(id).name();
    }

    private Map<String, Object> filled(String form, Map<String, Object> answers) {
        return RehearsalFiller.fill(forms.get(form), new Answers(answers)).values();
    }

    public static String[] ids(Element... elements) {
        return Arrays.stream(elements).map(Element::id).toArray(String[]::new);
    }
}
