package org.passerelle.workflow;

import java.util.List;
import org.passerelle.Trade;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.AppealAnswers;
import org.passerelle.awards.AppealForm;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.awards.Appeals;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.boot.test.context.TestComponent;

/** Walks an appeal from its lodging to its answer as its people would; the process goes on after each step. */
@TestComponent
public class AppealWalk {

    public static final AppealForm FORM = new AppealForm("Une erreur de fait (fictif).", List.of());

    private final Trade trade;
    private final Appeals appeals;
    private final AppealAnswers answers;
    private final DueJobs jobs;

    AppealWalk(Trade trade, Appeals appeals, AppealAnswers answers, DueJobs jobs) {
        this.trade = trade;
        this.appeals = appeals;
        this.answers = answers;
        this.jobs = jobs;
    }

    /** By the signatory of the commune. */
    public Appeal lodge(DossierId id) {
        return lodge(id, FORM);
    }

    public Appeal lodge(DossierId id, AppealForm form) {
        Appeal appeal = appeals.lodge(trade.actor("signatory"), id, form);
        jobs.runDue();
        return appeal;
    }

    /** By an officer who had no part in anything. */
    public void examine(DossierId id, Appeal.Outcome outcome) {
        examine(trade.secondOfficer(), id, outcome);
    }

    public void examine(Actor appraiser, DossierId id, Appeal.Outcome outcome) {
        appeals.assign(trade.actor(Role.CASE_OFFICER), id, appraiser.personId());
        appeals.propose(appraiser, id, outcome, "L’erreur est examinée (fictif).");
        jobs.runDue();
    }

    /** By the authorising officer. */
    public void decide(DossierId id, AppealVerdict verdict) {
        decide(trade.actor(Role.AUTHORISING_OFFICER), id, verdict);
    }

    /** Signs what was shown; whether that is the answer, and no second signature is awaited. */
    public boolean decide(Actor officer, DossierId id, AppealVerdict verdict) {
        boolean answered =
                answers.decide(officer, id, verdict, trade.signing(officer, id, answers.preview(officer, id, verdict)));
        jobs.runDue();
        return answered;
    }
}
