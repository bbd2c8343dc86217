package org.passerelle.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.reviews.Reviewers;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/**
 * Chooses for each dossier as many of a pool of reviewers as its call asks for: those with the fewest sheets to fill first,
 * those planned for the batch counted; whoever has an interest in the dossier is passed over.
 */
@Component
class AssigningReviewers implements BatchAct {

    static final String REVIEWERS = "reviewers";

    private final Reviewers reviews;
    private final BatchesTable batches;
    private final DossierFile dossiers;
    private final Calls calls;
    private final People people;

    AssigningReviewers(Reviewers reviews, BatchesTable batches, DossierFile dossiers, Calls calls, People people) {
        this.reviews = reviews;
        this.batches = batches;
        this.dossiers = dossiers;
        this.calls = calls;
        this.people = people;
    }

    @Override
    public Batch.Kind kind() {
        return Batch.Kind.ASSIGN_REVIEWERS;
    }

    @Override
    public Map<String, Object> attempt(Actor actor, Batch batch, DossierId dossier) {
        int needed = calls.get(dossiers.get(dossier).call()).definition().reviewsPerDossier();
        List<Person> pool = new ArrayList<>(pool(batch));
        while (true) {
            List<PersonId> chosen = pool.stream().limit(needed).map(Person::id).toList();
            try {
                reviews.assign(actor, dossier, chosen);
                return Map.of(
                        REVIEWERS,
                        chosen.stream().map(PersonId::toString).toList(),
                        "names",
                        pool.stream().limit(needed).map(Person::name).toList());
            } catch (Refusal refused) {
                if (!passedOver(pool, refused) || pool.size() < needed) {
                    throw refused;
                }
            }
        }
    }

    @Override
    public void act(Actor actor, Batch batch, DossierId dossier, Map<String, Object> plan) {
        reviews.assign(actor, dossier, ids(plan));
    }

    /** Takes out of the pool whom a conflict of interest names. */
    private static boolean passedOver(List<Person> pool, Refusal refused) {
        return refused.code() == RefusalCode.CONFLICT_OF_INTEREST
                && pool.removeIf(person -> refused.details().contains(person.name()));
    }

    private List<Person> pool(Batch batch) {
        Map<PersonId, Integer> loads = batches.sheets(batch.id());
        return people.all(ids(batch.how())).stream()
                .sorted(Comparator.<Person>comparingInt(person -> loads.getOrDefault(person.id(), 0))
                        .thenComparing(Person::name)
                        .thenComparing(person -> person.id().value()))
                .toList();
    }

    private static List<PersonId> ids(Map<String, Object> from) {
        return from.get(REVIEWERS) instanceof List<?> ids
                ? ids.stream()
                        .map(id -> new PersonId(UUID.fromString(id.toString())))
                        .toList()
                : List.of();
    }
}
