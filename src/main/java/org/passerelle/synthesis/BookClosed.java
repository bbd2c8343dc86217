package org.passerelle.synthesis;

/** A committee book was closed: the members are told where to read it. */
public record BookClosed(Book book) {}
