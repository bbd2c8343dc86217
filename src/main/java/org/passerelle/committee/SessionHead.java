package org.passerelle.committee;

/**
 * What a list says of a session, without its lines.
 *
 * @param number from 1 within the call
 * @param open whether it is still to be closed
 * @param dossiers how many it ranks that are there for the reader (D10)
 */
public record SessionHead(SessionId id, int number, boolean open, int dossiers) {}
