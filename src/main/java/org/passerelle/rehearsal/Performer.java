package org.passerelle.rehearsal;

import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.rehearsal.script.Act;
import org.passerelle.rehearsal.script.Contest;
import org.passerelle.rehearsal.script.Conversation;
import org.passerelle.rehearsal.script.Filing;
import org.passerelle.rehearsal.script.Housekeeping;
import org.passerelle.shared.Refusal;
import org.springframework.stereotype.Component;

/** Does an act of a file through the service that the screens use, as the person it names. */
@Component
public class Performer {

    private final People people;
    private final ApplicantActs applicant;
    private final OfferActs offers;
    private final FilingActs filing;
    private final PartnerActs partner;
    private final HousekeepingActs housekeeping;
    private final ConversationActs conversation;
    private final AppraisalActs appraisal;
    private final CommitteeActs committee;
    private final AppealActs appeals;

    Performer(
            People people,
            ApplicantActs applicant,
            OfferActs offers,
            FilingActs filing,
            PartnerActs partner,
            HousekeepingActs housekeeping,
            ConversationActs conversation,
            AppraisalActs appraisal,
            CommitteeActs committee,
            AppealActs appeals) {
        this.people = people;
        this.applicant = applicant;
        this.offers = offers;
        this.filing = filing;
        this.partner = partner;
        this.housekeeping = housekeeping;
        this.conversation = conversation;
        this.appraisal = appraisal;
        this.committee = committee;
        this.appeals = appeals;
    }

    /**
     * Answers its effect in a word for the journal.
     *
     * @throws Refusal when the service refuses it
     */
    public String perform(Act act, Cast cast) {
        if (act instanceof Filing.ConfirmPart confirmation) {
            return partner.confirm(confirmation, cast);
        }
        Actor actor = people.actorByLogin(act.by());
        if (act instanceof Act.Draft draft) {
            return applicant.draft(actor, draft, cast);
        } else if (act instanceof Act.Edit edit) {
            return applicant.edit(actor, edit, cast);
        } else if (act instanceof Act.Submit submit) {
            return applicant.submit(actor, submit, cast);
        } else if (act instanceof Act.Withdraw withdraw) {
            return applicant.withdraw(actor, withdraw, cast);
        } else if (act instanceof Act.Complete complete) {
            return applicant.complete(actor, complete, cast);
        } else if (act instanceof Act.Accept accept) {
            return offers.accept(actor, accept, cast);
        } else if (act instanceof Act.Decline decline) {
            return offers.decline(actor, decline, cast);
        } else if (act instanceof Act.Judge judge) {
            return appraisal.judge(actor, judge, cast);
        } else if (act instanceof Act.AssignReviewers assign) {
            return appraisal.assign(actor, assign, cast);
        } else if (act instanceof Act.DeclareConflict conflict) {
            return appraisal.declareConflict(actor, conflict, cast);
        } else if (act instanceof Act.Score score) {
            return appraisal.score(actor, score, cast);
        } else if (act instanceof Act.GiveOpinion opinion) {
            return appraisal.giveOpinion(actor, opinion, cast);
        } else if (act instanceof Filing.InvitePartner invitation) {
            return partner.invite(actor, invitation, cast);
        } else if (act instanceof Filing.AskPart asked) {
            return partner.ask(actor, asked, cast);
        } else if (act instanceof Conversation between) {
            return conversation.perform(actor, between, cast);
        } else if (act instanceof Filing around) {
            return filing.perform(actor, around, cast);
        } else if (act instanceof Housekeeping own) {
            return housekeeping.perform(actor, own, cast);
        } else if (act instanceof Contest contest) {
            return appeals.perform(actor, contest, cast);
        } else if (act instanceof Act.OnCall onCall) {
            return committee.perform(actor, onCall, cast);
        }
        return "looked at";
    }
}
