package org.passerelle.forms;

/** One element of a form: something asked, something that holds others, or something said. */
public sealed interface Component permits Question, Group, DynamicList, Computed, Widget, Note, Divider {

    Head head();

    /** Whether the answers given so far hide it; a hidden component is neither required nor kept. */
    default boolean isHidden(Scope scope) {
        Feel hide = head().hide();
        return hide != null && hide.isTrue(scope);
    }
}
