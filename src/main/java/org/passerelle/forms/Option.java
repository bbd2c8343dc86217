package org.passerelle.forms;

import org.passerelle.shared.LocalizedText;

/** What can be chosen: the value that is kept and the words that are read. */
public record Option(String value, LocalizedText label) {}
