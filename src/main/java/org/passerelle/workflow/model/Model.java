package org.passerelle.workflow.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The processes of {@code processes/*.bpmn}, by key, with the elements that Java knows. */
public enum Model {
    /** The life of a call, from publication to results. Business key: the call's code. */
    CALL_LIFECYCLE("call-lifecycle"),
    /** Submission opened again after an incident of the service. Business key: the call's code. */
    INCIDENT_WINDOW("incident-window"),
    /** The review of a dossier, from submission to the published decision and what follows it. Business key: the dossier's number. */
    DOSSIER_REVIEW("dossier-review"),
    /** The examination of a dossier's admissibility; called by the review. Business key: the dossier's number. */
    ADMISSIBILITY("admissibility"),
    /** One body's opinion on a dossier; called by the review. Business key: the dossier's number. */
    CONSULTATION("consultation"),
    /** The reviewers of a dossier and their sheets; called by the review. Business key: the dossier's number. */
    REVIEW("review"),
    /** One reviewer's seat, from the invitation to the locked sheet; called by that. Business key: the dossier's number. */
    SHEET("sheet"),
    /** One request for information; called by the review beside all else. Business key: the dossier's number. */
    INFORMATION_REQUEST("information-request"),
    /** The synthesis of a dossier and its visas; called by the review beside all else. Business key: the dossier's number. */
    SYNTHESIS("synthesis"),
    /** What follows an award or a place on the waiting list; called by the review. Business key: the dossier's number. */
    OFFER("offer"),
    /** An amount came free and serves the waiting list of a call. Business key: the call's code. */
    WAITING_LIST_PROMOTION("waiting-list-promotion"),
    /** The letter about a decision, until it is known to have been received. Business key: the dossier's number. */
    NOTIFICATION("notification"),
    /** Into which account an accepted award is paid, until an officer finds it in order. Business key: the dossier's number. */
    BANK_DETAILS("bank-details"),
    /** The minutes of a session, or an erratum to them, until they are signed. Business key: the call's code. */
    MINUTES("minutes"),
    /** The committee answers in writing, outside a session. Business key: the call's code. */
    WRITTEN_PROCEDURE("written-procedure"),
    /** An administrative appeal, until it is answered. Business key: the dossier's number. */
    APPEAL("appeal"),
    /** The words of a signed decision are mended by another: its letter. Business key: the dossier's number. */
    RECTIFICATION("rectification"),
    /** A correction of a signed decision bears the first of two signatures. Business key: the dossier's number. */
    CORRECTION("correction"),
    /** An award from the waiting list waits for a signature that reaches it. Business key: the dossier's number. */
    PROMOTION_SIGNATURE("promotion-signature");

    /** What goes on beside the procedure, which never waits for it: that a letter is opened, bank details (ADR 0112). */
    public static final Set<String> BESIDE = Set.of(NOTIFICATION.key, BANK_DETAILS.key);

    private final String key;

    Model(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The ids that Java knows. */
    public Set<String> elements() {
        Element[] elements =
                switch (this) {
                    case CALL_LIFECYCLE -> CallElement.values();
                    case INCIDENT_WINDOW -> IncidentElement.values();
                    case DOSSIER_REVIEW -> ReviewElement.values();
                    case ADMISSIBILITY -> AdmissibilityElement.values();
                    case CONSULTATION -> ConsultationElement.values();
                    case REVIEW -> ReviewersElement.values();
                    case SHEET -> SheetElement.values();
                    case OFFER -> OfferElement.values();
                    case WAITING_LIST_PROMOTION -> PromotionElement.values();
                    case APPEAL -> AppealElement.values();
                    case RECTIFICATION -> RectificationElement.values();
                    case CORRECTION -> CorrectionElement.values();
                    case PROMOTION_SIGNATURE -> PromotionSignatureElement.values();
                    case BANK_DETAILS -> BankDetailsElement.values();
                    case NOTIFICATION -> NotificationElement.values();
                    case INFORMATION_REQUEST -> InformationElement.values();
                    case SYNTHESIS -> SynthesisElement.values();
                    case MINUTES -> MinutesElement.values();
                    case WRITTEN_PROCEDURE -> WrittenElement.values();
                };
        return Arrays.stream(elements).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }

    /** {@code processes/dossier-review.bpmn}. */
    public String file() {
        return "processes/" + key + ".bpmn";
    }

    public static Optional<Model> of(String key) {
        return Arrays.stream(values()).filter(m -> m.key.equals(key)).findFirst();
    }
}
