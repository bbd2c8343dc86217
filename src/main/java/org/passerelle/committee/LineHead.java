package org.passerelle.committee;

import java.util.Map;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;

/**
 * What counts of one dossier in a session, without its words: for lists of thousands, and for the sums over them.
 *
 * @param list what the committee said of it, or else the proposal
 * @param grants the same by funder in its own currency, in no order; empty unless funded
 * @param withdrawn whether its applicant withdrew it, before or after the deliberation
 */
public record LineHead(DossierId dossier, RankingList list, Map<String, Money> grants, boolean withdrawn) {

    /** The grants that hold now: a withdrawal gives them back to the envelopes (domain.md §2.4). */
    public Map<String, Money> held() {
        return withdrawn ? Map.of() : grants;
    }
}
