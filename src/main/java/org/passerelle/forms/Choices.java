package org.passerelle.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any number of options ({@code checklist} shows them all, {@code taglist} unfolds).
 *
 * @param max the most that may be chosen; 0 for no bound
 */
public record Choices(Head head, String key, boolean required, @Nullable Feel readonly, List<Option> options, int max)
        implements Question {

    public Choices {
        options = List.copyOf(options);
    }

    public boolean unfolds() {
        return head.type().equals("taglist");
    }

    /** Whether answers are whole numbers: every option is one ({@code sdgs} are 1 to 17). */
    public boolean isNumeric() {
        return options.stream().allMatch(option -> option.value().matches("\\d{1,9}"));
    }
}
