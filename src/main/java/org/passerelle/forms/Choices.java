package org.passerelle.forms;

import org.jspecify.annotations.Nullable;

/**
 * Any number of options ({@code checklist} shows them all, {@code taglist} unfolds).
 *
 * @param max the most that may be chosen; 0 for no bound
 */
public record Choices(Head head, String key, boolean required, @Nullable Feel readonly, Options options, int max)
        implements Question {

    public boolean unfolds() {
        return head.type().equals("taglist");
    }
}
