package org.passerelle.committee;

import org.passerelle.people.PersonId;

/**
 * A place on the committee of a call (domain.md §3.7).
 *
 * @param body whom the person speaks for: a ministry, an association of authorities, a State; empty where it speaks for itself
 * @param voting whether it votes; others are heard
 * @param chairs whether it presides: one seat of a committee does
 */
public record Seat(PersonId person, String name, String body, boolean voting, boolean chairs) {}
