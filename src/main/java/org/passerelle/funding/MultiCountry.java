package org.passerelle.funding;

/** How the cap of a dossier over several countries is computed (D2), the applicant's choice. */
public enum MultiCountry {
    /** Each country's part at the rate of its group, summed. */
    PER_PART,
    /** One flat rate on the total. */
    FLAT
}
