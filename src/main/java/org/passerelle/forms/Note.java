package org.passerelle.forms;

/** A text to read ({@code text}), in Markdown. */
public record Note(Head head, Template text) implements Component {}
