package org.passerelle.forms;

import java.util.List;
import org.passerelle.shared.LocalizedText;

/**
 * Components that belong together ({@code group}). At the top level it is a section, its id the section's letter.
 *
 * @param path where its answers stand, dotted; empty: beside its own
 */
public record Group(Head head, String path, List<Component> components) implements Component {

    public Group {
        components = List.copyOf(components);
    }

    public LocalizedText label() {
        return head.labelled();
    }
}
