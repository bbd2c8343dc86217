package org.passerelle.people;

import static org.passerelle.people.Allowance.*;
import static org.passerelle.people.Relation.*;
import static org.passerelle.people.Role.*;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every act of a public service, and who may do it (domain.md §2.1): a role together with a relation, and whether the
 * clockwork may. An act that judges a dossier names the quality in which it does.
 */
public enum Act {
    /** Begins a dossier for the own organisation. */
    DRAFT(may(OWN, APPLICANT_EDITOR)),
    /** Changes a draft, or what a request has re-opened; asks its partners to confirm their parts. */
    EDIT(may(OWN, APPLICANT_EDITOR)),
    /** Adds a document to a draft or takes it away; hands in what was to follow. */
    ATTACH(may(OWN, APPLICANT_EDITOR)),
    /** Reads what the own organisation gave before and may use again. */
    USE_VAULT(may(OWN, APPLICANT_EDITOR, APPLICANT_SIGNATORY)),
    /** Sees the own organisation's part of a draft that another leads, once asked, and writes it. */
    FILL_PART(may(PARTNER, APPLICANT_EDITOR, APPLICANT_SIGNATORY)),
    /** Confirms the own organisation's part of a draft that another leads. */
    CONFIRM_PART(may(PARTNER, PARTNER_CONTACT, APPLICANT_SIGNATORY)),
    /** Asks for the live findings of a draft. */
    CHECK(may(OWN, APPLICANT_EDITOR, APPLICANT_SIGNATORY).and(NONE, CASE_OFFICER, AUDITOR)),
    /** Commits the organisation: freezes and numbers the dossier. */
    SUBMIT(may(OWN, APPLICANT_SIGNATORY)),
    /** Says who else signs for the own organisation, and whether two must. */
    ORGANISE_SIGNATURE(may(OWN, APPLICANT_SIGNATORY)),
    /** Ends the own dossier before its signature. */
    WITHDRAW(may(OWN, APPLICANT_SIGNATORY)),
    /** Accepts or declines what the own organisation is offered; hands in the revised budget. */
    ANSWER_OFFER(may(OWN, APPLICANT_SIGNATORY)),
    /** Says into which account the grant of the own dossier is to be paid. */
    GIVE_BANK_DETAILS(may(OWN, APPLICANT_SIGNATORY)),
    /** Reads the whole account number, and opens the document that proves it. */
    READ_BANK_DETAILS(
            may(OWN, APPLICANT_EDITOR, APPLICANT_SIGNATORY).and(NONE, CASE_OFFICER, FINANCE_OFFICER, AUDITOR)),
    /** Finds bank details in order, or sends them back. */
    CHECK_BANK_DETAILS(may(NONE, CASE_OFFICER)),
    /** Writes the revised budget of a partial award. */
    REVISE_BUDGET(may(OWN, APPLICANT_EDITOR, APPLICANT_SIGNATORY)),
    /** Reads the offer made to a dossier, and its revised budget. */
    READ_OFFER(afterDecision().and(OWN, APPLICANT_EDITOR, APPLICANT_SIGNATORY).clockwork(true)),
    /** Lists the open offers and the waiting list of a call. */
    READ_OFFERS(afterDecision().clockwork(true)),
    /** Lets an offer lapse that nobody answered; reminds of it. */
    END_OFFER(clockworkOnly()),
    /** Serves the waiting list with what came free, in the order of its ranks; ends it on its day. */
    PROMOTE(clockworkOnly()),
    /** Reads a dossier that was never submitted. */
    READ_DRAFT(
            may(OWN, APPLICANT_EDITOR, APPLICANT_SIGNATORY).and(NONE, AUDITOR).clockwork(true)),
    /** Reads a submitted dossier, its partners, budget and documents; the committee those that came before it. */
    READ_DOSSIER(may(OWN, APPLICANT_EDITOR, APPLICANT_SIGNATORY)
            .and(NONE, CALL_MANAGER, CASE_OFFICER, AUTHORISING_OFFICER, FINANCE_OFFICER, AUDITOR)
            .and(ASSIGNED, REVIEWER, COMMITTEE_MEMBER, COMMITTEE_CHAIR, COMMITTEE_SECRETARY)
            .andOwnBodies()
            .clockwork(true)),
    /** Lists the dossiers that one may read. */
    LIST_DOSSIERS(allBut(PARTNER_CONTACT, ACCOUNTING_OFFICER, ADMIN).clockwork(true)),
    /** Reads the whole trail of a dossier or of the service, with names. */
    READ_TRAIL(may(NONE, CASE_OFFICER, CALL_MANAGER, COMMITTEE_SECRETARY, AUTHORISING_OFFICER, AUDITOR)
            .clockwork(true)),
    /** Takes a dossier away as a package that can be verified without the service. */
    TAKE_PACKAGE(may(OWN, APPLICANT_EDITOR, APPLICANT_SIGNATORY).and(NONE, AUDITOR)),
    /** Browses the whole trail of the service. */
    BROWSE_TRAIL(may(NONE, AUDITOR)),
    /** Reads how an authority stands in the conditions to file. */
    READ_STANDING(may(OWN, APPLICANT_EDITOR, APPLICANT_SIGNATORY).and(NONE, CALL_MANAGER, CASE_OFFICER, AUDITOR)),
    /** Records how an authority stands in the conditions to file; decides derogations from them. */
    RECORD_STANDING(may(NONE, CASE_OFFICER)),
    /** Asks the service about a call, from its page or from a draft of the own organisation; reads the answers. */
    ASK_QUESTION(may(NONE, Role.values())),
    /** Answers what people ask about a call, on its page where it serves all. */
    ANSWER_QUESTION(may(NONE, CALL_MANAGER, CASE_OFFICER)),
    /** Reads what applicant and service write each other on a submitted dossier. */
    READ_MESSAGES(may(OWN, APPLICANT_EDITOR, APPLICANT_SIGNATORY).and(NONE, CALL_MANAGER, CASE_OFFICER, AUDITOR)),
    /** Writes to the other side on a submitted dossier. */
    WRITE_MESSAGE(may(OWN, APPLICANT_EDITOR, APPLICANT_SIGNATORY).and(NONE, CASE_OFFICER)),
    /** Asks an applicant for information; follows what applicants write. */
    ASK_INFORMATION(may(NONE, CASE_OFFICER)),
    /** Answers a request for information. */
    ANSWER_INFORMATION(may(OWN, APPLICANT_EDITOR)),
    /** Reads the service's own notes on a dossier, which no applicant ever sees. */
    READ_NOTES(may(NONE, CASE_OFFICER, AUDITOR)),
    /** Writes such a note, or takes the own one away. */
    KEEP_NOTES(may(NONE, CASE_OFFICER)),
    /** Keeps phrases that return in requests and reasons. */
    KEEP_PHRASES(may(NONE, CALL_MANAGER, CASE_OFFICER, COMMITTEE_CHAIR, COMMITTEE_SECRETARY, AUTHORISING_OFFICER)),
    /** Sees which dossiers are likely to ask twice for the same project. */
    COMPARE_DOSSIERS(may(NONE, CALL_MANAGER, CASE_OFFICER, AUTHORISING_OFFICER, AUDITOR)),
    /** Says what was found when two of them were compared. */
    EXAMINE_LIKENESS(may(NONE, CASE_OFFICER)),
    /** Finds a dossier admissible or not. */
    JUDGE(may(NONE, CASE_OFFICER).judging(Quality.ADMISSIBILITY)),
    /** Says what an officer takes on and when it is away: the officer itself, or who manages the calls. */
    KEEP_OFFICER(may(ASSIGNED, CASE_OFFICER).and(NONE, CALL_MANAGER)),
    /** Gives a dossier that nobody has to the officer whom the rule finds. */
    CHOOSE_OFFICER(may(NONE, CALL_MANAGER, CASE_OFFICER).clockwork(true)),
    /** Gives dossiers to another officer, with a reason; an appeal to one who had no part in the dossier. */
    HAND_OVER(may(NONE, CALL_MANAGER, CASE_OFFICER)),
    /** Reminds the bodies and reviewers who are waited for. */
    REMIND_AWAITED(may(NONE, CASE_OFFICER)),
    /** Answers a request to complete the own dossier. */
    COMPLETE(may(OWN, APPLICANT_EDITOR)),
    /** Tells an applicant that the day comes near until which its dossier can be completed. */
    REMIND_APPLICANT(clockworkOnly()),
    /** Finds a dossier inadmissible that nobody completed in time. */
    END_COMPLETION(clockworkOnly()),
    /** Begins the appraisal of an admissible dossier. */
    START_APPRAISAL(clockworkOnly()),
    /** Ends the appraisal when every opinion and sheet is in. */
    FINISH_APPRAISAL(clockworkOnly()),
    /** Sets aside the drafts of a call that has closed. */
    EXPIRE_DRAFTS(clockworkOnly()),
    /** Asks the bodies of the routing for their opinion. */
    ASK_OPINIONS(clockworkOnly()),
    /** Asks a further body, withdraws a request or gives more time, with a reason. */
    CHANGE_CONSULTATIONS(may(NONE, CASE_OFFICER)),
    /** Reminds a body that its opinion is awaited; tells its head where it does not answer. */
    REMIND(clockworkOnly()),
    /** Records silence as silence, when the time is up. */
    RECORD_SILENCE(clockworkOnly()),
    /** Gives the opinion of the own body. */
    GIVE_OPINION(ownBodies().judging(Quality.OPINION)),
    /** Reads the opinions given on a dossier. */
    READ_OPINIONS(towardsDecision().and(ASSIGNED, REVIEWER).andOwnBodies().clockwork(true)),
    /** Chooses who scores a dossier. */
    ASSIGN_REVIEWERS(may(NONE, CASE_OFFICER)),
    /** Keeps what a reviewer knows and takes on. */
    KEEP_REVIEWER_PROFILE(may(NONE, CASE_OFFICER, CALL_MANAGER).and(ASSIGNED, REVIEWER)),
    /** Says yes or no to an invitation to score a dossier. */
    ANSWER_INVITATION(may(ASSIGNED, REVIEWER)),
    /** Declares a conflict of interest, which recuses. */
    DECLARE_CONFLICT(may(ASSIGNED, REVIEWER)),
    /** Declares once, for every call, what ties oneself to organisations. */
    KEEP_TIES(allBut(APPLICANT_EDITOR, APPLICANT_SIGNATORY, PARTNER_CONTACT, AUDITOR, ADMIN)),
    /** Sees what ties people to a dossier. */
    READ_TIES(may(NONE, CALL_MANAGER, CASE_OFFICER, COMMITTEE_SECRETARY, COMMITTEE_CHAIR, AUDITOR)),
    /** Finds a tie of somebody to a dossier; judges the softer ones; answers the alert of one found late. */
    JUDGE_TIES(may(NONE, CALL_MANAGER, CASE_OFFICER, COMMITTEE_SECRETARY)),
    /** Annuls what a conflict found later makes void. */
    ANNUL(clockworkOnly()),
    /** Lets go of a reviewer who does not answer. */
    RELEASE_REVIEWER(clockworkOnly()),
    /** Keeps a score sheet that is not finished. */
    SAVE_SHEET(may(ASSIGNED, REVIEWER)),
    /** Finishes a score sheet; it does not change any more. */
    LOCK_SHEET(may(ASSIGNED, REVIEWER).judging(Quality.REVIEW)),
    /** Opens a locked sheet again, with a reason. */
    UNLOCK_SHEET(may(NONE, CASE_OFFICER)),
    /** Reads the sheets of a dossier; a reviewer reads others' once the own is locked. */
    READ_SHEETS(towardsDecision().and(ASSIGNED, REVIEWER).clockwork(true)),
    /** Sets a call's anchors and their reference scores. */
    SET_ANCHOR(may(NONE, CALL_MANAGER, COMMITTEE_SECRETARY)),
    /** Reads the anchors of a call with their references. */
    READ_ANCHORS(may(NONE, CASE_OFFICER, CALL_MANAGER, COMMITTEE_SECRETARY, AUDITOR)),
    /** Reads how far each reviewer is from the references. */
    READ_DISTANCES(may(NONE, CASE_OFFICER, CALL_MANAGER, AUDITOR)),
    /** Scores an anchor, and reads the own distance. */
    CALIBRATE(may(ASSIGNED, REVIEWER)),
    /** Gives a dossier's consensus note to one of its reviewers. */
    CHOOSE_RAPPORTEUR(may(NONE, CASE_OFFICER)),
    /** Writes the consensus note, agrees or objects to it. */
    WRITE_CONSENSUS(may(ASSIGNED, REVIEWER)),
    /** Looks at a call's ranking with the reviewers' mildness taken out. */
    CONSULT_BENCH(may(NONE, CASE_OFFICER, COMMITTEE_MEMBER, COMMITTEE_CHAIR, COMMITTEE_SECRETARY, AUDITOR)),
    /** Writes the synthesis of a dossier for the committee; takes it back before the book holds it. */
    WRITE_SYNTHESIS(may(NONE, CASE_OFFICER).judging(Quality.ADMISSIBILITY)),
    /** Reads syntheses while they are written, and who is awaited for a visa. */
    FOLLOW_SYNTHESIS(may(NONE, CASE_OFFICER, CALL_MANAGER, AUTHORISING_OFFICER, FINANCE_OFFICER, AUDITOR)),
    /** Gives the visa that a call asks of somebody, or sends the synthesis back. */
    GIVE_VISA(may(NONE, CASE_OFFICER, CALL_MANAGER, AUTHORISING_OFFICER, FINANCE_OFFICER)
            .judging(Quality.ADMISSIBILITY)),
    /** Reads the syntheses that the committee book holds, and the book. */
    READ_SYNTHESIS(towardsDecision().and(NONE, FINANCE_OFFICER)),
    /** Closes the committee book of a call: what it holds is never changed. */
    CLOSE_BOOK(may(NONE, COMMITTEE_SECRETARY)),
    /** Ranks the dossiers of a call and allocates its envelopes. */
    PROPOSE(may(NONE, COMMITTEE_SECRETARY)),
    /** Says who sits on a committee and calls it together. */
    CONVENE(may(NONE, COMMITTEE_SECRETARY)),
    /** Says who came to a meeting, opens it, records how it votes. */
    HOLD_MEETING(may(NONE, COMMITTEE_SECRETARY, COMMITTEE_CHAIR)),
    /** Takes a member out of one dossier; for oneself, or as secretary or chair for anybody. */
    RECUSE(may(NONE, COMMITTEE_SECRETARY, COMMITTEE_CHAIR, COMMITTEE_MEMBER, PARTNER_STATE_OFFICER)),
    /** Answers in writing on the dossiers of a session, where one has a vote. */
    ANSWER_IN_WRITING(may(ASSIGNED, COMMITTEE_SECRETARY, COMMITTEE_CHAIR, COMMITTEE_MEMBER, PARTNER_STATE_OFFICER)),
    /** Counts written answers when their time is over; reminds of it. */
    COUNT_ANSWERS(clockworkOnly()),
    /** Asks to have the minutes of a meeting corrected to which one was convened. */
    CORRECT_MINUTES(may(ASSIGNED, COMMITTEE_SECRETARY, COMMITTEE_CHAIR, COMMITTEE_MEMBER, PARTNER_STATE_OFFICER)),
    /** Writes down debates, answers corrections of the minutes, begins an erratum. */
    KEEP_MINUTES(may(NONE, COMMITTEE_SECRETARY)),
    /** Signs the minutes, as secretary and then as who presided or the member to whom that was passed on, or gives them back. */
    SIGN_MINUTES(may(NONE, COMMITTEE_SECRETARY, COMMITTEE_CHAIR, COMMITTEE_MEMBER, PARTNER_STATE_OFFICER)),
    /** Closes the session: accepts the proposal or changes it with reasons. */
    DELIBERATE(may(NONE, COMMITTEE_CHAIR).judging(Quality.COMMITTEE)),
    /** Reads the ranking and the session; a partner State where it has a seat. */
    READ_SESSION(towardsDecision().and(ASSIGNED, PARTNER_STATE_OFFICER).clockwork(true)),
    /** Writes the page of reasons of a decision, before it is signed. */
    WRITE_REASONS(may(NONE, AUTHORISING_OFFICER, COMMITTEE_SECRETARY)),
    /** Signs the decisions of a call. */
    DECIDE(may(NONE, AUTHORISING_OFFICER).judging(Quality.DECISION)),
    /** Makes signed decisions known at their hour. */
    RELEASE(clockworkOnly()),
    /** Writes a letter, a receipt or minutes. */
    ISSUE(clockworkOnly()),
    /** Contests the rejection of the own dossier, or takes the appeal back. */
    LODGE_APPEAL(may(OWN, APPLICANT_SIGNATORY)),
    /** Proposes what to answer to the appeal that one examines. */
    APPRAISE_APPEAL(may(ASSIGNED, CASE_OFFICER)),
    /** Rejects an appeal, or withdraws the decision that it contests. */
    DECIDE_APPEAL(may(NONE, AUTHORISING_OFFICER)),
    /** Reads the appeals on a dossier. */
    READ_APPEAL(afterDecision().and(OWN, APPLICANT_EDITOR, APPLICANT_SIGNATORY).clockwork(true)),
    /** Enters how and when a letter was notified outside the service, with the proof. */
    ENTER_NOTIFICATION(may(NONE, CASE_OFFICER, COMMITTEE_SECRETARY)),
    /** Has a letter about a decision written again that failed. */
    RETRY_LETTER(may(NONE, COMMITTEE_SECRETARY, AUTHORISING_OFFICER)),
    /** Creates a call, empty or as a copy. */
    CREATE_CALL(may(NONE, CALL_MANAGER).clockwork(true)),
    /** Changes a call that is not yet open. */
    EDIT_CALL(may(NONE, CALL_MANAGER).clockwork(true)),
    /** Finds a call complete. */
    VALIDATE_CALL(may(NONE, CALL_MANAGER).clockwork(true)),
    /** Makes a call known. */
    PUBLISH_CALL(may(NONE, CALL_MANAGER).clockwork(true)),
    /** Reads what did not go the ordinary way in a call, with names and reasons. */
    READ_EXCEPTIONS(may(NONE, CALL_MANAGER, AUDITOR)),
    /** Moves the closing of a call, with a reason. */
    EXTEND_CALL(may(NONE, CALL_MANAGER)),
    /** Opens submission again after an incident of the service. */
    DECLARE_INCIDENT(may(NONE, CALL_MANAGER)),
    /** Raises a funder's envelope once a call is open. */
    ADD_CREDITS(may(NONE, CALL_MANAGER)),
    /** Gives a call up. */
    CANCEL_CALL(may(NONE, CALL_MANAGER)),
    /** Opens, closes or ends a call when its time has come. */
    TURN_CALL(clockworkOnly()),
    /** Reads a call before it is public, its progress, and which officer has what. */
    READ_CALL(towardsDecision().and(NONE, FINANCE_OFFICER).clockwork(true)),
    /** Reads who has an account. */
    READ_PEOPLE(may(NONE, ADMIN, AUDITOR).clockwork(true)),
    /** Invites people, changes their roles, disables them. */
    MANAGE_PEOPLE(may(NONE, ADMIN).clockwork(true)),
    /** Keeps organisations, posts and country groups. */
    MANAGE_REFERENCE(may(NONE, ADMIN).clockwork(true)),
    /** Enters into the directory a partner that is not there yet. */
    INTRODUCE_ORGANISATION(may(NONE, APPLICANT_EDITOR)),
    /** Reads who acts for the own organisation. */
    SEE_MEMBERS(may(NONE, APPLICANT_EDITOR, APPLICANT_SIGNATORY)),
    /** Invites members of the own organisation, gives them roles, takes leave of them. */
    MANAGE_MEMBERS(may(NONE, APPLICANT_SIGNATORY)),
    /** Opens a further organisation to act for, or asks its members to be invited. */
    JOIN_ORGANISATION(may(NONE, APPLICANT_EDITOR, APPLICANT_SIGNATORY)),
    /** Finds that an organisation which registered itself is what it says, or not. */
    VERIFY_ORGANISATIONS(may(NONE, ADMIN, CASE_OFFICER)),
    /** Watches the mails that wait to leave; they hold the links of single use. */
    WATCH_MAILS(may(NONE, ADMIN)),
    /** Sends a mail that did not arrive again, or sets it aside. */
    MEND_MAIL(may(NONE, CASE_OFFICER, COMMITTEE_SECRETARY, ADMIN)),
    /** Looks at failed steps of the processes and has them tried again. */
    RETRY_JOB(may(NONE, ADMIN)),
    /** Keeps the own name, language, address and password. */
    KEEP_OWN_ACCOUNT(may(NONE, Role.values()));

    @SuppressWarnings("ImmutableEnumChecker") // copied, never changed
    private final Map<Role, Set<Relation>> allowed;

    private final boolean clockwork;
    private final @Nullable Quality quality;

    Act(Allowance allowance) {
        this.allowed = allowance.roles();
        this.clockwork = allowance.isForClockwork();
        this.quality = allowance.quality();
    }

    /** Whether the role may do it when it stands in one of the relations. */
    public boolean allows(Role role, Set<Relation> held) {
        Set<Relation> needed = allowed.getOrDefault(role, Set.of());
        return needed.contains(NONE) || needed.stream().anyMatch(held::contains);
    }

    public boolean allowsClockwork() {
        return clockwork;
    }

    /** In what quality it judges a dossier; null when it does not judge. */
    public @Nullable Quality quality() {
        return quality;
    }
}
