package org.passerelle.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Judgements;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.people.Quality;
import org.passerelle.people.Role;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Whether somebody may be asked to score a dossier (domain.md §2.1, D10). */
@Component
class ReviewerCheck {

    private final People people;
    private final Judgements judgements;
    private final Conflicts conflicts;
    private final ReviewerProfilesTable profiles;
    private final ReviewLoadsTable loads;

    ReviewerCheck(
            People people,
            Judgements judgements,
            Conflicts conflicts,
            ReviewerProfilesTable profiles,
            ReviewLoadsTable loads) {
        this.people = people;
        this.judgements = judgements;
        this.conflicts = conflicts;
        this.profiles = profiles;
        this.loads = loads;
    }

    /**
     * @param least how many are needed
     * @param before who was asked for this dossier before; nobody is asked twice
     * @throws Refusal every fault at once: INVALID_VALUE for too few, a name twice or somebody who is no reviewer,
     *     ALREADY_DONE for whoever was asked before, CONFLICT_OF_INTEREST for whoever assigns, has a tie to the dossier that
     *     keeps from scoring it or judged it in another quality, CONTENT: REVIEWER_FULL for whoever has as many sheets of the
     *     call as it said that it takes on
     */
    void refuseUnfit(Actor officer, Dossier dossier, List<PersonId> chosen, int least, List<Assignment> before) {
        List<Refusal> faults = new ArrayList<>();
        if (Set.copyOf(chosen).size() != chosen.size() || chosen.size() < least) {
            faults.add(new Refusal(RefusalCode.INVALID_VALUE, "reviewers", least));
        }
        before.stream()
                .filter(assignment -> chosen.contains(assignment.reviewer()))
                .map(assignment -> new Refusal(RefusalCode.ALREADY_DONE, assignment.reviewerName()))
                .forEach(faults::add);
        Set<PersonId> tied = conflicts
                .against(Set.of(dossier.id()))
                .getOrDefault(dossier.id(), Map.of())
                .keySet();
        chosen.stream()
                .distinct()
                .flatMap(reviewer -> fault(officer, dossier, people.actor(reviewer), tied).stream())
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        refuseFull(dossier, chosen);
    }

    private void refuseFull(Dossier dossier, List<PersonId> chosen) {
        List<ReviewerProfile> told = profiles.all().stream()
                .filter(profile -> chosen.contains(profile.person()))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        Map<PersonId, Integer> held = loads.of(dossier.call(), Set.of());
        List<Finding> full = told.stream()
                .filter(profile -> held.getOrDefault(profile.person(), 0) >= profile.mostPerCall())
                .map(profile -> Finding.blocking(
                        "REVIEWER_FULL",
                        "reviewers",
                        Map.of("name", people.get(profile.person()).name(), "most", profile.mostPerCall())))
                .toList();
        if (!full.isEmpty()) {
            throw new Refusal(full);
        }
    }

    private Optional<Refusal> fault(Actor officer, Dossier dossier, Actor person, Set<PersonId> tied) {
        if (!person.is(Role.REVIEWER)) {
            return Optional.of(new Refusal(RefusalCode.INVALID_VALUE, "reviewers", person.name()));
        }
        boolean judged = judgements.before(person.personId(), dossier.id()).stream()
                .anyMatch(quality -> quality != Quality.REVIEW);
        boolean assigns = person.personId().equals(officer.personId());
        return tied.contains(person.personId()) || judged || assigns
                ? Optional.of(new Refusal(RefusalCode.CONFLICT_OF_INTEREST, dossier.name(), person.name()))
                : Optional.empty();
    }
}
