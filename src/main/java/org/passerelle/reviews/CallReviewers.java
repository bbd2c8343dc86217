package org.passerelle.reviews;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Judgements;
import org.passerelle.forms.Themes;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
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
    private final Organisations organisations;
    private final ReviewerProfilesTable profiles;
    private final SheetsTable sheets;
    private final Judgements judgements;
    private final DossierFile dossiers;
    private final Themes themes;

    CallReviewers(
            People people,
            Organisations organisations,
            ReviewerProfilesTable profiles,
            SheetsTable sheets,
            Judgements judgements,
            DossierFile dossiers,
            Themes themes) {
        this.people = people;
        this.organisations = organisations;
        this.profiles = profiles;
        this.sheets = sheets;
        this.judgements = judgements;
        this.dossiers = dossiers;
        this.themes = themes;
    }

    /** @param officer who chooses, and is never chosen */
    Knowledge of(CallId call, Actor officer) {
        List<Dossier> all = dossiers.ofCall(call).stream()
                .filter(dossier -> dossier.submittedAt() != null)
                .toList();
        List<Person> reviewers = people.withRole(Role.REVIEWER);
        List<DossierId> ids = all.stream().map(Dossier::id).toList();
        Map<DossierId, List<Assignment>> asked = sheets.of(ids);
        Map<OrganisationId, Organisation> known = organisations.all(Stream.concat(
                        all.stream().map(Dossier::lead),
                        reviewers.stream()
                                .flatMap(person ->
                                        Optional.ofNullable(person.profile().organisation()).stream()))
                .distinct()
                .toList());
        Map<PersonId, ReviewerProfile> told =
                profiles.all().stream().collect(Collectors.toMap(ReviewerProfile::person, profile -> profile));
        Map<PersonId, Integer> loads = loads(asked.values());
        List<Candidacy> candidates = reviewers.stream()
                .map(Person::actor)
                .map(person -> new Candidacy(
                        person,
                        told.getOrDefault(person.personId(), ReviewerProfile.blank(person.personId())),
                        loads.getOrDefault(person.personId(), 0),
                        region(person, known)))
                .toList();
        return new Knowledge(officer, all, candidates, asked, judgements.otherThan(Quality.REVIEW, ids), known, themes);
    }

    private static @Nullable String region(Actor person, Map<OrganisationId, Organisation> known) {
        Organisation own = person.organisation() == null ? null : known.get(person.organisation());
        return own == null || own.region() == null ? person.region() : own.region();
    }

    private static Map<PersonId, Integer> loads(Collection<List<Assignment>> asked) {
        Map<PersonId, Integer> loads = new HashMap<>();
        asked.stream()
                .flatMap(List::stream)
                .filter(Assignment::isActive)
                .forEach(assignment -> loads.merge(assignment.reviewer(), 1, Integer::sum));
        return loads;
    }

    /** What is known of a call's dossiers and reviewers at one moment. */
    record Knowledge(
            Actor officer,
            List<Dossier> dossiers,
            List<Candidacy> candidates,
            Map<DossierId, List<Assignment>> asked,
            Map<DossierId, Set<PersonId>> judged,
            Map<OrganisationId, Organisation> organisations,
            Themes themes) {

        ReviewNeed need(Dossier dossier) {
            return ReviewNeed.of(dossier, organisations.get(dossier.lead()), themes);
        }

        Fit fit(Candidacy candidacy, ReviewNeed need) {
            return Fit.of(candidacy, need, obstacle(candidacy.person(), need.dossier()));
        }

        private @Nullable Obstacle obstacle(Actor person, Dossier dossier) {
            if (ReviewerCheck.takesPart(person, dossier)) {
                return Obstacle.TAKES_PART;
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
