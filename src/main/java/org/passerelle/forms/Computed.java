package org.passerelle.forms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/**
 * A value that follows from others ({@code expression}), kept with the answers.
 *
 * <p>It is shown where the file names it: {@code properties.label.fr} and {@code label.en}.
 *
 * @param rule what it must satisfy, said where it does not
 */
public record Computed(Head head, String key, Feel expression, @Nullable Rule rule) implements Component {

    /** What the value is called, where it is for reading; none for a value that only a rule looks at. */
    public Optional<LocalizedText> label() {
        return head.text("label");
    }
}
