package org.passerelle.people;

/** The organisation or the address of a person is another: what ties it to dossiers may be, too. */
public record AccountChanged(PersonId person) {}
