package org.passerelle.forms;

import org.jspecify.annotations.Nullable;

/**
 * One of several options ({@code radio} shows them all, {@code select} unfolds, as does the widget {@code country}).
 *
 * @param searchable whether the file wants a search among them ({@code searchable})
 */
public record Choice(
        Head head, String key, boolean required, @Nullable Feel readonly, Options options, boolean searchable)
        implements Question {

    /** Above so many options nobody reads them all. */
    private static final int LONG = 12;

    public boolean unfolds() {
        return !head.type().equals("radio");
    }

    /** Whether its options are a register, of countries say, in no order of their own ({@code properties.widget}). */
    public boolean isRegister() {
        return head.property("widget").isPresent();
    }

    /** Whether it is looked for by its words instead of read through. */
    public boolean isSearched() {
        return unfolds() && (searchable || options.named().size() >= LONG);
    }
}
