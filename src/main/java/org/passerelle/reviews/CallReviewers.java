package org.passerelle.reviews;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Judgements;
import org.passerelle.dossiers.Tie;
import org.passerelle.forms.Themes;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Quality;
import org.passerelle.people.Role;
import org.springframework.stereotype.Component;

/** Reads all that the rule of choice needs of a call, in a number of statements that no dossier and no reviewer adds to. */
@Component
class CallReviewers {

    private final People people;
    private final ReviewerProfilesTable profiles;
    private final SheetsTable sheets;
    private final ReviewLoadsTable loads;
    private final Judgements judgements;
    private final Conflicts conflicts;
    private final DossierFile dossiers;
    private final Themes themes;

    CallReviewers(
            People people,
            ReviewerProfilesTable profiles,
            SheetsTable sheets,
            ReviewLoadsTable loads,
            Judgements judgements,
            Conflicts conflicts,
            DossierFile dossiers,
            Themes themes) {
        this.people = people;
        this.profiles = profiles;
        this.sheets = sheets;
        this.loads = loads;
        this.judgements = judgements;
        this.conflicts = conflicts;
        this.dossiers = dossiers;
        this.themes = themes;
    }

    /**
     * Of the dossiers of a call that wait for reviewers.
     *
     * @param officer who chooses, and is never chosen
     */
    Knowledge waiting(CallId call, Actor officer) {
        Set<DossierId> closed = conflicts.closedTo(officer);
        return of(call, officer, closed, dossiers.all(loads.unasked(call, closed)));
    }

    /** Of one dossier. */
    Knowledge of(Dossier dossier, Actor officer) {
        return of(dossier.call(), officer, conflicts.closedTo(officer), List.of(dossier));
    }

    /** Every reviewer, by name, with the most sheets that it has in one of some calls. */
    List<Offered> offered(Set<CallId> calls) {
        Map<PersonId, ReviewerProfile> told =
                profiles.all().stream().collect(Collectors.toMap(ReviewerProfile::person, profile -> profile));
        Map<PersonId, Integer> held = loads.highest(calls);
        return people.withRole(Role.REVIEWER).stream()
                .map(person -> new Offered(
                        person.id(),
                        person.name(),
                        held.getOrDefault(person.id(), 0),
                        told.getOrDefault(person.id(), ReviewerProfile.blank(person.id()))
                                .mostPerCall()))
                .toList();
    }

    private Knowledge of(CallId call, Actor officer, Set<DossierId> closed, List<Dossier> served) {
        List<Person> reviewers = people.withRole(Role.REVIEWER);
        List<DossierId> ids = served.stream().map(Dossier::id).toList();
        Map<PersonId, ReviewerProfile> told =
                profiles.all().stream().collect(Collectors.toMap(ReviewerProfile::person, profile -> profile));
        Map<PersonId, Integer> held = loads.of(call, closed);
        List<Candidacy> candidates = reviewers.stream()
                .map(Person::actor)
                .map(person -> new Candidacy(
                        person,
                        told.getOrDefault(person.personId(), ReviewerProfile.blank(person.personId())),
                        held.getOrDefault(person.personId(), 0)))
                .toList();
        return new Knowledge(
                officer,
                served,
                candidates,
                sheets.of(ids),
                judgements.otherThan(Quality.REVIEW, ids),
                conflicts.all(ids),
                themes);
    }

    /** What is known of some dossiers of a call, and of its reviewers, at one moment. */
    record Knowledge(
            Actor officer,
            List<Dossier> dossiers,
            List<Candidacy> candidates,
            Map<DossierId, List<Assignment>> asked,
            Map<DossierId, Set<PersonId>> judged,
            Map<DossierId, Map<PersonId, List<Tie>>> ties,
            Themes themes) {

        ReviewNeed need(Dossier dossier) {
            return ReviewNeed.of(dossier, themes);
        }

        Fit fit(Candidacy candidacy, ReviewNeed need) {
            List<Tie> held = ties.getOrDefault(need.dossier().id(), Map.of())
                    .getOrDefault(candidacy.person().personId(), List.of());
            return Fit.of(candidacy, need, held, obstacle(candidacy.person(), need.dossier(), held));
        }

        private @Nullable Obstacle obstacle(Actor person, Dossier dossier, List<Tie> held) {
            Optional<Obstacle> tied = held.stream()
                    .filter(tie -> tie.weight() != Tie.Weight.SOFT)
                    .map(tie -> Obstacle.of(tie.kind()))
                    .min(Comparator.naturalOrder());
            if (tied.isPresent()) {
                return tied.get();
            }
            if (judged.getOrDefault(dossier.id(), Set.of()).contains(person.personId())) {
                return Obstacle.JUDGED;
            }
            if (Objects.equals(person.person(), officer.person())) {
                return Obstacle.ASSIGNS;
            }
            boolean before = asked.getOrDefault(dossier.id(), List.of()).stream()
                    .anyMatch(assignment -> assignment.reviewer().equals(person.personId()));
            return before ? Obstacle.ASKED : null;
        }
    }
}
