package org.passerelle.calls;

/** A body whose opinion a call may ask for (D4). Words: {@code consultation.NAME}. */
public enum ConsultationKind {
    /** The diplomatic post of each partner country. */
    EMBASSY,
    /** The prefecture of the lead's region. */
    PREFECTURE,
    /** The geographic directorate; stands in for a closed post. */
    GEO_DESK,
    /** The development agency's country office. */
    AFD,
    /** An expert of the theme. */
    THEMATIC,
    /** The partner State of a joint fund. */
    PARTNER_STATE
}
