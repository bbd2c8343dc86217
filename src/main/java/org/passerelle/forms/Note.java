package org.passerelle.forms;

import org.passerelle.shared.LocalizedText;

/** A text to read ({@code text}); plain paragraphs. */
public record Note(Head head, LocalizedText text) implements Component {}
