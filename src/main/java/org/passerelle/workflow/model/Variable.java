package org.passerelle.workflow.model;

import java.util.Set;

/** The variables of the processes: ids, and what a gateway asks. */
public final class Variable {

    /** The dossier's id. */
    public static final String DOSSIER = "dossier";
    /** The call's id. */
    public static final String CALL = "call";
    /** The consultation's id, in the process of one consultation. */
    public static final String CONSULTATION = "consultation";
    /** The id of a request for information, in its process. */
    public static final String REQUEST = "request";
    /** The id of the letter about a decision, in the process of its notification. */
    public static final String LETTER = "letter";
    /** The id of an appeal, in its process. */
    public static final String APPEAL = "appeal";
    /** Whether an appeal is decided for its applicant. */
    public static final String UPHELD = "upheld";
    /** The reviewer's person id, in the process of one seat. */
    public static final String REVIEWER = "reviewer";
    /** Whether the dossier was found admissible. */
    public static final String ADMISSIBLE = "admissible";
    /** Whether the applicant is asked to complete the dossier. */
    public static final String INCOMPLETE = "incomplete";
    /** Whether a judgement sets a failed check aside, and waits for a second person. */
    public static final String OVERRIDDEN = "overridden";
    /** Whether the second person confirmed it. */
    public static final String CONFIRMED = "confirmed";
    /** Whether the committee put the dossier off. */
    public static final String DEFERRED = "deferred";
    /** Whether the call names an hour for its results that is still to come. */
    public static final String RESULTS_HOUR_NAMED = "resultsHourNamed";
    /** Whether dossiers of the call are still to be decided. */
    public static final String DOSSIERS_PENDING = "dossiersPending";
    /** How many working days are left when a body is reminded. */
    public static final String DAYS_LEFT = "daysLeft";

    /** Whether the applicant accepted what it was offered. */
    public static final String ACCEPTED = "accepted";
    /** Whether the award is partial, so that the budget is revised before it holds. */
    public static final String REVISION_NEEDED = "revisionNeeded";
    /** Whether the visa was given; otherwise the synthesis goes back. */
    public static final String VISA_GIVEN = "visaGiven";

    /** The id of the minutes, in their process; no expression names it, so that it is not among {@link #ALL}. */
    public static final String MINUTES = "minutes";
    /** The person id of a member to whom minutes are circulated. */
    public static final String READER = "reader";
    /** Whether the second person signed: a decision, its correction, an answer, or the minutes as chair; otherwise they go back. */
    public static final String COUNTERSIGNED = "countersigned";

    /** The id of an incident, in its process; no expression names it, so that it is not among {@link #ALL}. */
    public static final String INCIDENT = "incident";

    /** The id of a written procedure, in its process; no expression names it, so that it is not among {@link #ALL}. */
    public static final String MEETING = "meeting";
    /** The person id of a member who answers in writing. */
    public static final String VOTER = "voter";

    /** Whether a second person signs the decision, or the answer to an appeal, too. */
    public static final String SECOND_SIGNATURE = "secondSignature";

    static final Set<String> ALL = Set.of(
            DOSSIER,
            CALL,
            CONSULTATION,
            REQUEST,
            LETTER,
            APPEAL,
            UPHELD,
            REVIEWER,
            ADMISSIBLE,
            INCOMPLETE,
            OVERRIDDEN,
            CONFIRMED,
            DEFERRED,
            RESULTS_HOUR_NAMED,
            DOSSIERS_PENDING,
            DAYS_LEFT,
            ACCEPTED,
            REVISION_NEEDED,
            VISA_GIVEN,
            SECOND_SIGNATURE,
            READER,
            COUNTERSIGNED,
            VOTER);

    private Variable() {}
}
