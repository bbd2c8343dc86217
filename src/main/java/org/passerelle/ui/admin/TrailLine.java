package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.UUID;
import org.passerelle.people.PersonId;
import org.passerelle.people.TrailEntry;
import org.passerelle.ui.WorkPaths;

/**
 * A line of the trail with what its ids are called.
 *
 * @param names of the dossiers, calls and persons that its page names
 */
record TrailLine(TrailEntry entry, Map<UUID, String> names) {

    String person(PersonId id) {
        return names.getOrDefault(id.value(), "");
    }

    /** The dossier, or the call. */
    String about() {
        UUID subject = entry.dossier() == null ? entry.call() : entry.dossier();
        return subject == null ? "" : names.getOrDefault(subject, "");
    }

    /** The same as a link where it leads to a dossier; a number stays on one line, the title of a draft does not. */
    Component link() {
        UUID dossier = entry.dossier();
        Component link = dossier == null ? new Span(about()) : new Anchor(WorkPaths.dossier(dossier), about());
        if (!about().contains(" ")) {
            link.addClassName("unbroken");
        }
        return link;
    }
}
