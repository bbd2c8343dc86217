package org.passerelle.rehearsal.script;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.shared.Money;

/** One act of a rehearsal: when, by whom, what; and, where it must be refused, with exactly which codes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Act.Draft.class, name = "draft"),
    @JsonSubTypes.Type(value = Act.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = Filing.AskQuestion.class, name = "askQuestion"),
    @JsonSubTypes.Type(value = Filing.AnswerQuestion.class, name = "answerQuestion"),
    @JsonSubTypes.Type(value = Filing.AskDerogation.class, name = "askDerogation"),
    @JsonSubTypes.Type(value = Filing.GrantDerogation.class, name = "grantDerogation"),
    @JsonSubTypes.Type(value = Filing.RefuseDerogation.class, name = "refuseDerogation"),
    @JsonSubTypes.Type(value = Filing.InvitePartner.class, name = "invitePartner"),
    @JsonSubTypes.Type(value = Filing.AskPart.class, name = "askPart"),
    @JsonSubTypes.Type(value = Filing.ConfirmPart.class, name = "confirmPart"),
    @JsonSubTypes.Type(value = Filing.Sign.class, name = "sign"),
    @JsonSubTypes.Type(value = Filing.HandInDeliberation.class, name = "handInDeliberation"),
    @JsonSubTypes.Type(value = Housekeeping.RecordStanding.class, name = "recordStanding"),
    @JsonSubTypes.Type(value = Housekeeping.DelegateSignature.class, name = "delegateSignature"),
    @JsonSubTypes.Type(value = Housekeeping.WantSignatories.class, name = "wantSignatories"),
    @JsonSubTypes.Type(value = Housekeeping.SuspendCountry.class, name = "suspendCountry"),
    @JsonSubTypes.Type(value = Conversation.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = Conversation.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Act.Submit.class, name = "submit"),
    @JsonSubTypes.Type(value = Act.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = Act.Judge.class, name = "judge"),
    @JsonSubTypes.Type(value = Act.Complete.class, name = "complete"),
    @JsonSubTypes.Type(value = Act.AssignReviewers.class, name = "assignReviewers"),
    @JsonSubTypes.Type(value = Act.DeclareConflict.class, name = "declareConflict"),
    @JsonSubTypes.Type(value = Act.Score.class, name = "score"),
    @JsonSubTypes.Type(value = Act.GiveOpinion.class, name = "giveOpinion"),
    @JsonSubTypes.Type(value = Act.Propose.class, name = "propose"),
    @JsonSubTypes.Type(value = Act.Deliberate.class, name = "deliberate"),
    @JsonSubTypes.Type(value = Act.Decide.class, name = "decide"),
    @JsonSubTypes.Type(value = Act.Accept.class, name = "accept"),
    @JsonSubTypes.Type(value = Act.Decline.class, name = "decline"),
    @JsonSubTypes.Type(value = Contest.LodgeAppeal.class, name = "lodgeAppeal"),
    @JsonSubTypes.Type(value = Contest.TakeBackAppeal.class, name = "takeBackAppeal"),
    @JsonSubTypes.Type(value = Contest.AssignAppraiser.class, name = "assignAppraiser"),
    @JsonSubTypes.Type(value = Contest.ProposeOnAppeal.class, name = "proposeOnAppeal"),
    @JsonSubTypes.Type(value = Contest.DecideAppeal.class, name = "decideAppeal"),
    @JsonSubTypes.Type(value = Act.Extend.class, name = "extend"),
    @JsonSubTypes.Type(value = Act.Expect.class, name = "expect")
})
public sealed interface Act permits Act.OnDossier, Act.OnCall, Housekeeping {

    /** Local to the file's zone. */
    LocalDateTime at();

    /** The login of the person. */
    String by();

    /** The codes with which the act must be refused; null where it must succeed. */
    @Nullable
    List<String> refused();

    /** What the act is about: a dossier's key, a call's code, an organisation, a person or a country. */
    String subject();

    /** The word of the file. */
    default String verb() {
        String name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** An act on a dossier. */
    sealed interface OnDossier extends Act
            permits Draft,
                    Edit,
                    Submit,
                    Withdraw,
                    Judge,
                    Complete,
                    AssignReviewers,
                    DeclareConflict,
                    Score,
                    GiveOpinion,
                    Accept,
                    Decline,
                    Expect,
                    Filing,
                    Conversation,
                    Contest {
        String dossier();

        @Override
        default String subject() {
            return dossier();
        }
    }

    /** An act on a whole call. */
    sealed interface OnCall extends Act {
        String call();

        @Override
        default String subject() {
            return call();
        }
    }

    /** An editor begins the dossier, with its content as the file defines it and the parts that replace it. */
    record Draft(
            LocalDateTime at, String by, String dossier, @Nullable List<String> refused, @Nullable ScriptedContent with)
            implements OnDossier {}

    /** An editor changes parts of a draft. */
    record Edit(LocalDateTime at, String by, String dossier, @Nullable List<String> refused, ScriptedContent with)
            implements OnDossier {}

    /** The signatory submits. */
    record Submit(LocalDateTime at, String by, String dossier, @Nullable List<String> refused) implements OnDossier {}

    /** The signatory withdraws. */
    record Withdraw(
            LocalDateTime at, String by, String dossier, @Nullable List<String> refused, @Nullable String reason)
            implements OnDossier {}

    /** The case officer closes the admissibility task. */
    record Judge(
            LocalDateTime at,
            String by,
            String dossier,
            @Nullable List<String> refused,
            String verdict,
            @Nullable List<String> reasons,
            @Nullable List<String> missing,
            @Nullable Map<String, JsonNode> answers)
            implements OnDossier {}

    /** An editor answers a request for completion: documents by type, other parts that replace the content. */
    record Complete(
            LocalDateTime at,
            String by,
            String dossier,
            @Nullable List<String> refused,
            @Nullable List<String> documents,
            @Nullable ScriptedContent with)
            implements OnDossier {}

    /**
     * The case officer names the reviewers, by login: the first ones, or one more, or one in place of another who left.
     *
     * @param answered false leaves their invitations open; otherwise they accept at once
     */
    record AssignReviewers(
            LocalDateTime at,
            String by,
            String dossier,
            @Nullable List<String> refused,
            List<String> reviewers,
            @Nullable Boolean answered)
            implements OnDossier {}

    /** A reviewer declares a conflict of interest, which recuses. */
    record DeclareConflict(LocalDateTime at, String by, String dossier, @Nullable List<String> refused, String ground)
            implements OnDossier {}

    /** A reviewer locks a score sheet; scores and comments by criterion. */
    record Score(
            LocalDateTime at,
            String by,
            String dossier,
            @Nullable List<String> refused,
            Map<String, String> scores,
            String recommendation,
            @Nullable Map<String, String> comments,
            @Nullable Map<String, JsonNode> answers)
            implements OnDossier {}

    /** A body gives its opinion; the body is the person's own. */
    record GiveOpinion(
            LocalDateTime at,
            String by,
            String dossier,
            @Nullable List<String> refused,
            ConsultationKind consultation,
            String value,
            @Nullable String comment,
            @Nullable List<String> conditions,
            @Nullable Map<String, JsonNode> answers)
            implements OnDossier {}

    /** The secretary ranks and allocates. */
    record Propose(LocalDateTime at, String by, String call, @Nullable List<String> refused) implements OnCall {}

    /**
     * The chair closes the session: the proposal as it stands, or outcomes by dossier.
     *
     * @param positions why dossiers are funded in spite of an opinion, by dossier; where it says nothing, an outcome's reason
     */
    record Deliberate(
            LocalDateTime at,
            String by,
            String call,
            @Nullable List<String> refused,
            @Nullable String accept,
            @Nullable Map<String, Outcome> outcomes,
            @Nullable Map<String, String> positions)
            implements OnCall {}

    /** What the committee decides for one dossier; grants by funder, in its own currency. */
    record Outcome(String list, @Nullable Map<String, Money> grants, String reason) {}

    /** The authorising officer signs. */
    record Decide(LocalDateTime at, String by, String call, @Nullable List<String> refused) implements OnCall {}

    /** The signatory accepts what is offered; a partial award with its revised budget, at once or by a second such act. */
    record Accept(
            LocalDateTime at, String by, String dossier, @Nullable List<String> refused, @Nullable ScriptedContent with)
            implements OnDossier {}

    /** The signatory declines what is offered. */
    record Decline(LocalDateTime at, String by, String dossier, @Nullable List<String> refused, @Nullable String reason)
            implements OnDossier {}

    /** The call manager moves the closing. */
    record Extend(
            LocalDateTime at,
            String by,
            String call,
            @Nullable List<String> refused,
            LocalDateTime closesAt,
            String reason)
            implements OnCall {}

    /**
     * The state at this moment is compared.
     *
     * @param shown the stage that its applicant is shown, which hides what is decided until the results are published
     * @param awaited exactly who is waited for, unordered
     */
    record Expect(
            LocalDateTime at,
            String by,
            String dossier,
            @Nullable List<String> refused,
            @Nullable String status,
            @Nullable String shown,
            @Nullable List<String> awaited,
            @Nullable Map<String, String> opinions)
            implements OnDossier {}
}
