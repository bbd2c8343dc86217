package org.passerelle.people;

/**
 * An agency of AFD that answered opinions does not any more, for now or for good (D4).
 *
 * @param key of the agency
 */
public record AfdAgencyClosed(String key) {}
