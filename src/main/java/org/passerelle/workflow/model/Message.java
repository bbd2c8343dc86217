package org.passerelle.workflow.model;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The messages that processes wait for. */
public enum Message {
    /** The closing of a call was put off: the timer of its closing starts anew. */
    CALL_EXTENDED("CallExtended"),
    /** A call was given up: its life, every review in it and the wait of its incidents end. */
    CALL_CANCELLED("CallCancelled"),
    /** The secretary proposed a ranking of the call. */
    RANKING_PROPOSED("RankingProposed"),
    /** The committee deliberated on a call. */
    CALL_DELIBERATED("CallDeliberated"),
    /** The decisions of a call are signed. */
    CALL_DECIDED("CallDecided"),
    /** The decision on a dossier was withdrawn by another: the dossier goes back to the ranking. */
    DECISION_WITHDRAWN("DecisionWithdrawn"),
    /** An appeal took the withdrawal of a decision back: nobody ranks the dossier any more. */
    DECISION_RESTORED("DecisionRestored"),
    /** An appeal raised a partial award: it is offered anew. */
    AWARD_RAISED("AwardRaised"),
    /** The results of a call became public: what waits for that ends. */
    RESULTS_RELEASED("ResultsReleased"),
    /** The last dossier of a call went that was still to be decided: nobody waits for a ranking or a signature any more. */
    NOTHING_LEFT_TO_DECIDE("NothingLeftToDecide"),
    /** A further sheet is waited for: one that was unlocked, or of a reviewer who was added. */
    SHEET_AWAITED("SheetAwaited"),
    /** The same, where the review of the dossier had ended: it goes on. */
    REVIEW_REOPENED("ReviewReopened"),
    /** What carried a dossier's rank, or the committee's word on it, was annulled: it is to be ranked again. */
    ITEM_TAKEN_BACK("ItemTakenBack"),
    /** Nothing is kept any more for a dossier of the waiting list: nobody is awaited to sign its award. */
    PROMOTION_DROPPED("PromotionDropped"),
    /** An amount came free for a dossier of the waiting list: it is offered an award. */
    WAITING_PROMOTED("WaitingPromoted"),
    /** The applicant withdrew the dossier: its review ends, from wherever it stands. */
    APPLICATION_WITHDRAWN("ApplicationWithdrawn"),
    /** The officer asked a further body: its consultation begins inside the appraisal. */
    OPINION_ADDED("OpinionAdded"),
    /** The officer withdrew the request to a body: its consultation ends. */
    OPINION_WITHDRAWN("OpinionWithdrawn"),
    /** A body was given more time: its waiting begins anew, with its reminders. */
    OPINION_EXTENDED("OpinionExtended"),
    /** The letter about a decision was opened by its applicant, or notified otherwise: its wait ends. */
    LETTER_NOTIFIED("LetterNotified"),
    /** An accepted award is gone: its bank details are not needed any more. */
    BANK_DETAILS_DROPPED("BankDetailsDropped"),
    /** The applicant took its appeal back, or nothing is left to answer (dossier withdrawn, call given up): its examination ends. */
    APPEAL_TAKEN_BACK("AppealTakenBack"),
    /** The officer asked the applicant for information: it is awaited beside the review. */
    INFORMATION_ASKED("InformationAsked"),
    /** A request for information is not needed any more: its wait ends. */
    INFORMATION_DROPPED("InformationDropped"),
    /** The officer began the synthesis: it is written beside the review. */
    SYNTHESIS_PREPARED("SynthesisPrepared"),
    /** A synthesis is not needed any more: nobody is awaited for it. */
    SYNTHESIS_DROPPED("SynthesisDropped"),
    /** The secretary gave a written procedure up: nobody is awaited for it. */
    WRITTEN_PROCEDURE_CALLED_OFF("WrittenProcedureCalledOff");

    private final String id;

    Message(String id) {
        this.id = id;
    }

    /** The name in the files. */
    public String id() {
        return id;
    }

    static Set<String> ids() {
        return Arrays.stream(values()).map(Message::id).collect(Collectors.toUnmodifiableSet());
    }
}
