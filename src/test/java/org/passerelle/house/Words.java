package org.passerelle.house;

import java.util.Map;
import org.passerelle.awards.AwardInstrument;
import org.passerelle.awards.Offer;
import org.passerelle.awards.ReasonCode;
import org.passerelle.calls.Audience;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Constraint;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.DocumentType;
import org.passerelle.calls.Feedback;
import org.passerelle.calls.FundingScheme;
import org.passerelle.calls.Shown;
import org.passerelle.calls.VisibleFrom;
import org.passerelle.committee.Ballot;
import org.passerelle.committee.Correction;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.Placement;
import org.passerelle.committee.Presence;
import org.passerelle.committee.Ranking;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Vote;
import org.passerelle.desk.Batch;
import org.passerelle.desk.BatchItem;
import org.passerelle.desk.Holder;
import org.passerelle.dossiers.Check;
import org.passerelle.dossiers.DossierOrder;
import org.passerelle.dossiers.Judged;
import org.passerelle.dossiers.PartnerRole;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Standing;
import org.passerelle.dossiers.Tie;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.eligibility.Question;
import org.passerelle.evidence.Edition;
import org.passerelle.exchanges.Exchange;
import org.passerelle.exchanges.InformationRequest;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.ExpensePlace;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.MultiCountry;
import org.passerelle.funding.ResourceSource;
import org.passerelle.letters.LetterKind;
import org.passerelle.letters.Notification;
import org.passerelle.letters.PartnerConfirmation;
import org.passerelle.links.OpinionState;
import org.passerelle.links.PostOutcome;
import org.passerelle.notices.MailChoice;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.OpinionFlag;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.people.AddressChange;
import org.passerelle.people.AuthorityLevel;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Person;
import org.passerelle.people.Post;
import org.passerelle.people.Role;
import org.passerelle.people.Verification;
import org.passerelle.reviews.ConsensusAsked;
import org.passerelle.reviews.Obstacle;
import org.passerelle.reviews.Recommendation;
import org.passerelle.reviews.ReviewerState;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.RefusalCode;
import org.passerelle.start.StartFailure;
import org.passerelle.ui.component.Timeline;
import org.passerelle.workflow.ProcessPicture;

/** The prefixes of keys under which people read the constants of an enum. */
final class Words {

    static final Map<String, Class<? extends Enum<?>>> READ_BY_PEOPLE = Map.ofEntries(
            Map.entry("address", AddressChange.Progress.class),
            Map.entry("applicant.next", Stage.class),
            Map.entry("allocation", Placement.Reason.class),
            Map.entry("authorityLevel", AuthorityLevel.class),
            Map.entry("awardInstrument", AwardInstrument.class),
            Map.entry("byLink.state", OpinionState.class),
            Map.entry("byLink.told", PostOutcome.class),
            Map.entry("callStage", CallStage.class),
            Map.entry("checkResult", Check.Result.class),
            Map.entry("verdict", Judged.Verdict.class),
            Map.entry("audience", Audience.class),
            Map.entry("consensusAsked", ConsensusAsked.What.class),
            Map.entry("consultation", ConsultationKind.class),
            Map.entry("shown", Shown.class),
            Map.entry("visibleFrom", VisibleFrom.class),
            Map.entry("consultedBody", ConsultationKind.class),
            Map.entry("consultationStatus", Consultation.Status.class),
            Map.entry("contributionKind", ContributionKind.class),
            Map.entry("countryGroup", CountryGroup.class),
            Map.entry("commitment", Question.Commitment.class),
            Map.entry("documentType", DocumentType.class),
            Map.entry("eligibility.hint", Question.class),
            Map.entry("eligibility.label", Question.class),
            Map.entry("eligibility.question", Question.class),
            Map.entry("precondition", Precondition.class),
            Map.entry("standing", Standing.State.class),
            Map.entry("exchangeKind", Exchange.Kind.class),
            Map.entry("exchangeSide", Exchange.Side.class),
            Map.entry("informationStatus", InformationRequest.Status.class),
            Map.entry("phrasePurpose", StandardPhrase.Purpose.class),
            Map.entry("expenseCategory", ExpenseCategory.class),
            Map.entry("expensePlace", ExpensePlace.class),
            Map.entry("fundingStatus", FundingStatus.class),
            Map.entry("feedback", Feedback.class),
            Map.entry("notificationMode", Notification.Mode.class),
            Map.entry("letterState", of("ui.officer.LetterLine$State")),
            Map.entry("language", Language.class),
            Map.entry("letter.confirmation.proof", PartnerConfirmation.Proof.class),
            Map.entry("letterKind", LetterKind.class),
            Map.entry("list", RankingList.class),
            Map.entry("multiCountry", MultiCountry.class),
            Map.entry("offerState", Offer.State.class),
            Map.entry("opinion", OpinionValue.class),
            Map.entry("opinionFlag", OpinionFlag.Reason.class),
            Map.entry("organisationKind", OrganisationKind.class),
            Map.entry("partnerRole", PartnerRole.class),
            Map.entry("personStatus", Person.Status.class),
            Map.entry("postStatus", Post.Status.class),
            Map.entry("processStep", ProcessPicture.State.class),
            Map.entry("reason", ReasonCode.class),
            Map.entry("recommendation", Recommendation.class),
            Map.entry("evidence.take", Edition.class),
            Map.entry("reviewerState", ReviewerState.class),
            Map.entry("obstacle", Obstacle.class),
            Map.entry("tie", TieKind.class),
            Map.entry("tieSource", Tie.Source.class),
            Map.entry("tieWeight", Tie.Weight.class),
            Map.entry("refusal", RefusalCode.class),
            Map.entry("resourceSource", ResourceSource.class),
            Map.entry("role", Role.class),
            Map.entry("scheme", FundingScheme.class),
            Map.entry("severity", Finding.Severity.class),
            Map.entry("stage", Stage.class),
            Map.entry("dossierOrder", DossierOrder.class),
            Map.entry("batchKind", Batch.Kind.class),
            Map.entry("batchState", BatchItem.State.class),
            Map.entry("batchStage", Batch.Stage.class),
            Map.entry("holderReason", Holder.Reason.class),
            Map.entry("start.failure", StartFailure.class),
            Map.entry("task", WorkItem.Kind.class),
            Map.entry("verification", Verification.Status.class),
            Map.entry("tieBreak", Ranking.TieBreak.class),
            Map.entry("ballot", Ballot.Result.class),
            Map.entry("constraintKind", Constraint.Kind.class),
            Map.entry("meeting", Meeting.Status.class),
            Map.entry("minutes", Minutes.Status.class),
            Map.entry("correction", Correction.Status.class),
            Map.entry("presence", Presence.class),
            Map.entry("vote", Vote.class),
            Map.entry("mailChoice", MailChoice.class),
            Map.entry("timeline", Timeline.State.class),
            Map.entry("applicant.part.state", of("ui.applicant.PartState")),
            Map.entry("applicant.part.badge", of("ui.applicant.PartState")),
            Map.entry("agenda", of("ui.committee.Agenda$State")),
            Map.entry("budget.payer", of("ui.component.ShareBar$Payer")));

    private Words() {}

    /** Of a type that its package keeps to itself. */
    @SuppressWarnings("unchecked")
    private static Class<? extends Enum<?>> of(String name) {
        try {
            return (Class<? extends Enum<?>>) Class.forName("org.passerelle." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
