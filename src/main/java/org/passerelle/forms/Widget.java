package org.passerelle.forms;

import org.passerelle.shared.LocalizedText;

/**
 * A place where the screen puts a part of its own ({@code textfield} with {@code properties.widget}): what it holds is
 * kept elsewhere than among the answers. A reader that knows no widgets, such as Tasklist, shows a text field.
 */
public record Widget(Head head, String key, WidgetKind kind) implements Component {

    public LocalizedText label() {
        return head.labelled();
    }

    /** For an upload: the type of the document. */
    public String documentType() {
        return head.property("documentType").orElse("OTHER");
    }
}
