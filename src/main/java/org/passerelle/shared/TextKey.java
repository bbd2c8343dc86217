package org.passerelle.shared;

/** A word of evidence that depends on the reader's language: the key of its text. */
public record TextKey(String key) {}
