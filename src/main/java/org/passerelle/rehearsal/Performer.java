package org.passerelle.rehearsal;

import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.rehearsal.script.Act;
import org.passerelle.shared.Refusal;
import org.springframework.stereotype.Component;

/** Does an act of a file through the service that the screens use, as the person it names. */
@Component
public class Performer {

    private final People people;
    private final ApplicantActs applicant;
    private final AppraisalActs appraisal;
    private final CommitteeActs committee;

    Performer(People people, ApplicantActs applicant, AppraisalActs appraisal, CommitteeActs committee) {
        this.people = people;
        this.applicant = applicant;
        this.appraisal = appraisal;
        this.committee = committee;
    }

    /**
     * Answers its effect in a word for the journal.
     *
     * @throws Refusal when the service refuses it
     */
    public String perform(Act act, Cast cast) {
        Actor actor = people.actorByLogin(act.by());
        if (act instanceof Act.Draft draft) {
            return applicant.draft(actor, draft, cast);
        } else if (act instanceof Act.Edit edit) {
            return applicant.edit(actor, edit, cast);
        } else if (act instanceof Act.Submit submit) {
            return applicant.submit(actor, submit, cast);
        } else if (act instanceof Act.Withdraw withdraw) {
            return applicant.withdraw(actor, withdraw, cast);
        } else if (act instanceof Act.Judge judge) {
            return appraisal.judge(actor, judge, cast);
        } else if (act instanceof Act.AssignReviewers assign) {
            return appraisal.assign(actor, assign, cast);
        } else if (act instanceof Act.Score score) {
            return appraisal.score(actor, score, cast);
        } else if (act instanceof Act.GiveOpinion opinion) {
            return appraisal.giveOpinion(actor, opinion, cast);
        } else if (act instanceof Act.OnCall onCall) {
            return committee.perform(actor, onCall, cast);
        }
        return "looked at";
    }
}
