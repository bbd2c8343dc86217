package org.passerelle.funding;

/** Whether a cost or a resource is money or a valued contribution. */
public enum ContributionKind {
    /** Money. */
    CASH,
    /** Valued contribution: agents' time, premises, equipment lent. */
    IN_KIND
}
