package org.passerelle.people;

/** What a person may be in the security model (domain.md §2.1). Words: {@code role.NAME}. */
public enum Role {
    /** Writes the dossiers of an organisation: drafts, attaches, answers requests. */
    APPLICANT_EDITOR,
    /** Commits the organisation: submits, withdraws, signs, claims, appeals. */
    APPLICANT_SIGNATORY,
    /** A foreign partner who confirms its part by a link. */
    PARTNER_CONTACT,
    /** Writes, publishes, extends and closes calls, with their grid, envelope and tables. */
    CALL_MANAGER,
    /** Takes dossiers through admissibility, requests, synthesis and follow-up. */
    CASE_OFFICER,
    /** Gives the opinion of a diplomatic post on the dossiers routed to it. */
    POST_CORRESPONDENT,
    /** Gives the opinion of a regional prefecture on the dossiers whose lead is in the region. */
    PREFECTURE_ADVISER,
    /** Gives the opinion of a geographic directorate; stands in for a closed post. */
    GEO_DESK,
    /** Gives the opinion of the development agency's country office. */
    AFD_CONTACT,
    /** Gives an opinion on the theme. */
    THEMATIC_EXPERT,
    /** Co-appraises the joint-fund dossiers for the partner State. */
    PARTNER_STATE_OFFICER,
    /** Scores the dossiers assigned, without seeing others' scores before the own sheet is locked. */
    REVIEWER,
    /** Deliberates on the dossiers of a session, minus recusals. */
    COMMITTEE_MEMBER,
    /** Presides over the committee and closes its deliberation. */
    COMMITTEE_CHAIR,
    /** Prepares the ranking and writes the minutes. */
    COMMITTEE_SECRETARY,
    /** Signs the decisions. */
    AUTHORISING_OFFICER,
    /** Keeps commitments, certifies service, prepares payment orders. */
    FINANCE_OFFICER,
    /** Accepts or rejects payments and records them. */
    ACCOUNTING_OFFICER,
    /** Reads everything and the trail; changes nothing. */
    AUDITOR,
    /** Keeps people, roles and reference data; no content of dossiers by default. */
    ADMIN
}
