package org.passerelle.exchanges;

/** One side wrote a message to the other, which is told. */
public record MessageWritten(Exchange message) {}
