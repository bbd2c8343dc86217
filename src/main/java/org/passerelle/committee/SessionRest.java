package org.passerelle.committee;

import java.util.Map;
import org.passerelle.shared.Money;

/**
 * What a session leaves, without its lines.
 *
 * @param left what each funder keeps after it, as it stands, in its own currency
 * @param lastWaiting the last rank on its waiting list; 0 where nobody waits
 */
public record SessionRest(Map<String, Money> left, int lastWaiting) {}
