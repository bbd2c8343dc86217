package org.passerelle.ui.component;

import java.util.List;
import java.util.stream.Stream;
import org.passerelle.forms.Entry.Directory;
import org.passerelle.forms.Entry.Found;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Organisations;
import org.passerelle.people.Register;
import org.springframework.stereotype.Component;

/** Finds entries of the directories that a form may ask of, by a part of their name or one written alike. */
@Component
class DirectorySearch {

    private static final int PROPOSED = 30;

    private final Register register;
    private final Organisations organisations;

    DirectorySearch(Register register, Organisations organisations) {
        this.register = register;
        this.organisations = organisations;
    }

    List<Found> find(Directory directory, String typed) {
        return (directory == Directory.COMMUNE ? communes(typed) : organisations(typed))
                .limit(PROPOSED)
                .toList();
    }

    /** Names that are also those of départements and régions leave fewer lines: hence more are asked for. */
    private Stream<Found> communes(String typed) {
        return register.search(typed, 2 * PROPOSED).stream()
                .filter(territory -> territory.kind() == OrganisationKind.COMMUNE)
                .map(commune -> new Found(commune.code(), commune.name()));
    }

    private Stream<Found> organisations(String typed) {
        return organisations.lookUp(typed, PROPOSED).stream()
                .map(organisation -> new Found(organisation.id().value().toString(), organisation.name()));
    }
}
