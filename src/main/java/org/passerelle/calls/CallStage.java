package org.passerelle.calls;

/** Where a call stands (domain.md §2.2). Words: {@code callStage.NAME}. */
public enum CallStage {
    /** Being written; nobody outside the service sees it. */
    DRAFT,
    /** Complete and checked; publication is decided. */
    VALIDATED,
    /** Announced; not open yet. */
    PUBLISHED,
    /** Dossiers can be written and submitted. Its definition is frozen. */
    OPEN,
    /** Past its closing; drafts have expired. */
    CLOSED,
    /** At least one dossier is being appraised. */
    APPRAISAL,
    /** The secretary has proposed a ranking; the committee deliberates. */
    DELIBERATION,
    /** The decisions are signed and public. */
    RESULTS_PUBLISHED,
    /** Nothing was left to decide: no dossier, or all inadmissible or withdrawn. */
    WITHOUT_RESULTS,
    /** Given up before its results. */
    CANCELLED
}
