package org.passerelle.people;

/**
 * A consulted body has another mailbox, or its first one: links that were sent to the one before end with it (ADR 0097), and what is
 * awaited from the body is to be told anew.
 *
 * @param by who entered it
 */
public record BodyMailboxChanged(Actor by, String body) {}
