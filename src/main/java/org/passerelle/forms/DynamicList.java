package org.passerelle.forms;

import java.util.List;
import org.passerelle.shared.LocalizedText;

/**
 * Components that are answered several times ({@code dynamiclist}): its answer is a list of maps.
 *
 * @param path where the list stands
 * @param min least number of items; 0 for none
 * @param max most items; 0 for no bound
 * @param first how many items stand there as long as nobody has answered; one that is left empty at the end is none
 * @param growing whether items can be added and removed
 */
public record DynamicList(
        Head head, String path, List<Component> components, int min, int max, int first, boolean growing)
        implements Component {

    public DynamicList {
        components = List.copyOf(components);
    }

    public LocalizedText label() {
        return head.labelled();
    }

    /** What one item is called: "risque", "risk". */
    public LocalizedText item() {
        return head.text("item").orElseGet(this::label);
    }
}
