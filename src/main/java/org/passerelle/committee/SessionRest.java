package org.passerelle.committee;

/**
 * What a session leaves, without its lines.
 *
 * @param left what the funders keep after it, as it stands
 * @param lastWaiting the last rank on its waiting list; 0 where nobody waits
 */
public record SessionRest(Envelopes left, int lastWaiting) {}
