package org.passerelle.committee;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.passerelle.shared.Money;

/**
 * What the committee is asked about one dossier: a list and the amounts.
 *
 * @param grants by funder in its own currency; empty unless funded
 */
public record Motion(RankingList list, Map<String, Money> grants) {

    public Motion {
        grants = Collections.unmodifiableMap(new LinkedHashMap<>(grants));
    }

    /** Whether an outcome is what was voted on; the words of its reason are not voted on. */
    boolean isOf(Outcome outcome) {
        return list == outcome.list() && grants.equals(outcome.grants());
    }
}
