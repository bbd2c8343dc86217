package org.passerelle.funding;

/** Where a resource comes from (domain.md §3.2 O). Words: {@code resourceSource.NAME}. */
public enum ResourceSource {
    /** The granting ministry; always cash (B3). */
    MINISTRY,
    /** The partner State of a joint fund. */
    PARTNER_STATE,
    /** The French lead authority. */
    FR_LEAD,
    /** Other French authorities of the dossier. */
    FR_OTHER,
    /** Foreign authorities. */
    FOREIGN,
    /** Other public bodies: region, water agency, European Union. */
    PUBLIC_OTHER,
    /** The development agency; counts as State money (B16). */
    AFD,
    /** Companies, foundations. */
    PRIVATE,
    /** Revenue of the project itself. */
    OWN_REVENUE;

    /** Whether it is money of the State (B16): of the ministry or the development agency; other ministries have no source of their own. */
    public boolean isOfState() {
        return this == MINISTRY || this == AFD;
    }

    /** Whether it counts in the French authorities' share (B5, B6). */
    public boolean isFrenchAuthority() {
        return this == FR_LEAD || this == FR_OTHER;
    }
}
