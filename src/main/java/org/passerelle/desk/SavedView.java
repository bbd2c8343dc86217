package org.passerelle.desk;

import java.util.Map;
import java.util.UUID;
import org.passerelle.people.PersonId;

/**
 * A list as a reader keeps it.
 *
 * @param shared whether the whole service may open it
 * @param settings filters, order and columns, as the address of the list bears them
 * @param first whether the list opens with it, for the reader who asks
 */
public record SavedView(
        UUID id,
        ListName list,
        PersonId owner,
        String name,
        boolean shared,
        Map<String, String> settings,
        boolean first) {

    /** The lists that have views. */
    public enum ListName {
        /** Every dossier that the reader may see. */
        DOSSIERS,
        /** What waits for the reader. */
        WORKLIST
    }

    public SavedView {
        settings = Map.copyOf(settings);
    }
}
