package org.passerelle.awards;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Judgements;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who may examine an appeal: an officer who never had the dossier in hand, nor judged it or acted on it, nor is tied to it
 * (domain.md §2.4).
 */
@Component
class Appraisers {

    private final People people;
    private final Judgements judgements;
    private final Conflicts conflicts;

    Appraisers(People people, Judgements judgements, Conflicts conflicts) {
        this.people = people;
        this.judgements = judgements;
        this.conflicts = conflicts;
    }

    Map<PersonId, String> of(Dossier dossier) {
        Set<PersonId> concerned = new HashSet<>(judgements.concerned(dossier.id()));
        concerned.addAll(conflicts.closedFor(dossier.id()));
        Map<PersonId, String> fit = new LinkedHashMap<>();
        people.withRole(Role.CASE_OFFICER).stream()
                .filter(person -> !person.isDisabled() && !concerned.contains(person.id()))
                .filter(person -> !person.actor().belongsTo(dossier.lead()))
                .sorted(Comparator.comparing(Person::name))
                .forEach(person -> fit.put(person.id(), person.name()));
        return fit;
    }

    /** The name of one who may. */
    String fit(PersonId appraiser, Dossier dossier) {
        return Optional.ofNullable(of(dossier).get(appraiser))
                .orElseThrow(() -> new Refusal(List.of(Finding.blocking("APPEAL_APPRAISER", "appraiser", Map.of()))));
    }
}
