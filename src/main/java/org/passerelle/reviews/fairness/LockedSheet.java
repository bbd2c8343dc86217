package org.passerelle.reviews.fairness;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.passerelle.people.PersonId;

/**
 * What one reviewer gave one dossier.
 *
 * @param total of 100
 * @param scores by criterion code, 0 to 5
 */
public record LockedSheet(Subject dossier, PersonId reviewer, BigDecimal total, Map<String, BigDecimal> scores) {
    public LockedSheet {
        scores = new TreeMap<>(scores);
    }
}
