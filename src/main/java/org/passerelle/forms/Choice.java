package org.passerelle.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of several options ({@code radio} shows them all, {@code select} unfolds). */
public record Choice(Head head, String key, boolean required, @Nullable Feel readonly, List<Option> options)
        implements Question {

    public Choice {
        options = List.copyOf(options);
    }

    public boolean unfolds() {
        return head.type().equals("select");
    }
}
