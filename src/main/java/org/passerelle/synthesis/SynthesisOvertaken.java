package org.passerelle.synthesis;

import java.util.HashSet;
import java.util.Set;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * What a finished page, or one that a book holds, rests on has changed: it is to be written again.
 *
 * @param page as it was
 */
public record SynthesisOvertaken(DossierId dossier, Synthesis page, Overtaken why) {

    /** Who wrote it and who gave it a visa. */
    public Set<PersonId> concerned() {
        Set<PersonId> persons = new HashSet<>(Set.of(page.writtenBy()));
        page.given().forEach(visa -> persons.add(visa.person()));
        return persons;
    }
}
