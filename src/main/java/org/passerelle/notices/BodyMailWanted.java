package org.passerelle.notices;

/** What is awaited from a consulted body is to be told it again, with another link: the mail that told it did not arrive. */
public record BodyMailWanted(String body) {}
