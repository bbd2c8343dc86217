package org.passerelle.ui.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.TrailEntry;

/** What the lines of the trail name by an id, by what it is called: read once for each page, not for each line. */
final class TrailSubjects {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DossierFile dossiers;
    private final Calls calls;
    private final People people;

    TrailSubjects(DossierFile dossiers, Calls calls, People people) {
        this.dossiers = dossiers;
        this.calls = calls;
        this.people = people;
    }

    /** Reads what a page names. */
    List<TrailLine> of(List<TrailEntry> page) {
        Map<UUID, String> names = new HashMap<>();
        dossiers.get(page.stream()
                        .map(TrailEntry::dossier)
                        .filter(Objects::nonNull)
                        .map(DossierId::new)
                        .collect(Collectors.toSet()))
                .forEach((id, dossier) -> names.put(id.value(), dossier.name()));
        calls.get(page.stream()
                        .map(TrailEntry::call)
                        .filter(Objects::nonNull)
                        .map(CallId::new)
                        .collect(Collectors.toSet()))
                .forEach((id, call) -> names.put(id.value(), call.code()));
        people.all(page.stream()
                        .flatMap(line -> ID.matcher(line.detail().toString()).results())
                        .map(MatchResult::group)
                        .map(id -> new PersonId(UUID.fromString(id)))
                        .collect(Collectors.toSet()))
                .forEach((Person person) -> names.put(person.id().value(), person.name()));
        return page.stream().map(entry -> new TrailLine(entry, names)).toList();
    }
}
