package org.passerelle.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Judgements;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.people.Quality;
import org.passerelle.people.Role;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Whether somebody may be asked to score a dossier (domain.md §2.1, D10). */
@Component
class ReviewerCheck {

    private final People people;
    private final Judgements judgements;

    ReviewerCheck(People people, Judgements judgements) {
        this.people = people;
        this.judgements = judgements;
    }

    /**
     * @param least how many are needed
     * @param before who was asked for this dossier before; nobody is asked twice
     * @throws Refusal every fault at once: INVALID_VALUE for too few, a name twice or somebody who is no reviewer,
     *     ALREADY_DONE for whoever was asked before, CONFLICT_OF_INTEREST for whoever assigns, belongs to a participating
     *     organisation or judged the dossier in another quality
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
        chosen.stream()
                .distinct()
                .flatMap(reviewer -> fault(officer, dossier, people.actor(reviewer)).stream())
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    private Optional<Refusal> fault(Actor officer, Dossier dossier, Actor person) {
        if (!person.is(Role.REVIEWER)) {
            return Optional.of(new Refusal(RefusalCode.INVALID_VALUE, "reviewers", person.name()));
        }
        boolean judged = judgements.before(person.personId(), dossier.id()).stream()
                .anyMatch(quality -> quality != Quality.REVIEW);
        boolean assigns = person.personId().equals(officer.personId());
        return takesPart(person, dossier) || judged || assigns
                ? Optional.of(new Refusal(RefusalCode.CONFLICT_OF_INTEREST, dossier.name(), person.name()))
                : Optional.empty();
    }

    /** Whether the person belongs to the lead or to a partner. */
    static boolean takesPart(Actor person, Dossier dossier) {
        return person.belongsTo(dossier.lead())
                || dossier.partners().stream().anyMatch(partner -> person.belongsTo(partner.organisation()));
    }
}
