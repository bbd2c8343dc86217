package org.passerelle.forms;

import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/** A component that takes one answer. */
public sealed interface Question extends Component
        permits ShortText, LongText, Quantity, Moment, Tick, Choice, Choices {

    /** Where its answer stands among its siblings; may be dotted. */
    String key();

    boolean required();

    @Nullable
    Feel readonly();

    /** A question always has a label in both languages: the reader of forms refuses one without. */
    default LocalizedText label() {
        return head().labelled();
    }

    default boolean isReadonly(Scope scope) {
        Feel readonly = readonly();
        return readonly != null && readonly.isTrue(scope);
    }
}
