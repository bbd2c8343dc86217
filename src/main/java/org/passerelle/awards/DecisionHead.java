package org.passerelle.awards;

import java.util.Map;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;

/**
 * What counts of a decision that holds, without its texts: for lists of thousands, and for the sums over them.
 *
 * @param grants by funder in its own currency; the ministry first
 * @param released whether it may be known outside the service
 */
public record DecisionHead(String number, DossierId dossier, Map<String, Money> grants, boolean released) {

    /** As {@link Decision#grant}. */
    public Money grant() {
        return grants.values().stream().findFirst().orElse(Money.ZERO);
    }
}
