package org.passerelle.forms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A component that takes one answer. */
public sealed interface Question extends Component
        permits ShortText, LongText, Quantity, Moment, Tick, Choice, Choices, Goals, Schedule, Months, Entry {

    /** Where its answer stands among its siblings; may be dotted. */
    String key();

    boolean required();

    @Nullable
    Feel readonly();

    /** A question always has a label in both languages: the reader of forms refuses one without. */
    default Template label() {
        return Template.of(head().labelled());
    }

    /** How to answer. */
    default Optional<Template> help() {
        return head().help().map(Template::of);
    }

    /** What stands before and after its field. */
    default Adorners adorners() {
        return Adorners.NONE;
    }

    /** What can be chosen; nothing where the answer is written. */
    default Options options() {
        return Options.NONE;
    }

    default boolean isReadonly(Scope scope) {
        Feel readonly = readonly();
        return readonly != null && readonly.isTrue(scope);
    }
}
