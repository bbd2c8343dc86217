package org.passerelle.reviews;

/** What a reviewer advises. Words: {@code recommendation.NAME}. */
public enum Recommendation {
    /** Fund as asked. */
    FUND,
    /** Fund in part. */
    FUND_PARTIALLY,
    /** Do not fund. */
    DO_NOT_FUND
}
