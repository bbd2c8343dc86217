package org.passerelle.ui;

/** Role names for {@code @RolesAllowed}; a test holds them to {@code people.Role}. */
public final class StaffRoles {

    public static final String CALL_MANAGER = "CALL_MANAGER";
    public static final String CASE_OFFICER = "CASE_OFFICER";
    public static final String POST_CORRESPONDENT = "POST_CORRESPONDENT";
    public static final String PREFECTURE_ADVISER = "PREFECTURE_ADVISER";
    public static final String GEO_DESK = "GEO_DESK";
    public static final String AFD_CONTACT = "AFD_CONTACT";
    public static final String THEMATIC_EXPERT = "THEMATIC_EXPERT";
    public static final String PARTNER_STATE_OFFICER = "PARTNER_STATE_OFFICER";
    public static final String REVIEWER = "REVIEWER";
    public static final String COMMITTEE_MEMBER = "COMMITTEE_MEMBER";
    public static final String COMMITTEE_CHAIR = "COMMITTEE_CHAIR";
    public static final String COMMITTEE_SECRETARY = "COMMITTEE_SECRETARY";
    public static final String AUTHORISING_OFFICER = "AUTHORISING_OFFICER";
    public static final String FINANCE_OFFICER = "FINANCE_OFFICER";
    public static final String AUDITOR = "AUDITOR";

    private StaffRoles() {}
}
