package org.passerelle.letters;

import java.util.List;
import org.passerelle.shared.Money;

/**
 * What a foreign partner commits itself to.
 *
 * @param mailbox where the code went that the person gave
 */
public record PartnerConfirmation(String organisation, String name, String position, String mailbox, List<Line> lines) {

    public PartnerConfirmation {
        lines = List.copyOf(lines);
    }

    /**
     * One of its lines of the funding plan.
     *
     * @param kind CASH or IN_KIND
     * @param planned what the lead wrote
     * @param confirmed what the partner confirms; where it differs, a proposal
     */
    public record Line(String kind, Money planned, Money confirmed) {}
}
