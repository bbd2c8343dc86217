package org.passerelle.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.reviews.Distributions;
import org.passerelle.reviews.Fit;
import org.passerelle.reviews.Obstacle;
import org.passerelle.reviews.Reviewers;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/**
 * Chooses for each dossier, of a pool of reviewers, as many as its call asks for: those whom the rule of the call's own
 * distribution puts first, by theme, country, language and load, what the batch plans counted.
 */
@Component
class AssigningReviewers implements BatchAct {

    static final String REVIEWERS = "reviewers";

    private final Reviewers reviews;
    private final Distributions distributions;
    private final BatchesTable batches;
    private final DossierFile dossiers;
    private final Calls calls;

    AssigningReviewers(
            Reviewers reviews, Distributions distributions, BatchesTable batches, DossierFile dossiers, Calls calls) {
        this.reviews = reviews;
        this.distributions = distributions;
        this.batches = batches;
        this.dossiers = dossiers;
        this.calls = calls;
    }

    @Override
    public Batch.Kind kind() {
        return Batch.Kind.ASSIGN_REVIEWERS;
    }

    @Override
    public Map<String, Object> attempt(Actor actor, Batch batch, DossierId id) {
        Dossier dossier = dossiers.get(id);
        int needed = calls.get(dossier.call()).definition().reviewsPerDossier();
        Set<PersonId> pool = Set.copyOf(ids(batch.how()));
        List<Fit> fits = distributions.fits(actor, id, batches.planned(batch.id(), dossier.call())).stream()
                .filter(fit -> pool.contains(fit.reviewer()))
                .toList();
        List<Fit> chosen = fits.stream().filter(Fit::isPossible).limit(needed).toList();
        try {
            reviews.assign(actor, id, chosen.stream().map(Fit::reviewer).toList());
        } catch (Refusal refused) {
            throw refused.code() == RefusalCode.INVALID_VALUE ? tooFew(fits, needed - chosen.size()) : refused;
        }
        return plan(chosen);
    }

    /** Who would be invited, and why. */
    static Map<String, Object> plan(List<Fit> chosen) {
        return Map.of(
                REVIEWERS,
                chosen.stream().map(fit -> fit.reviewer().toString()).toList(),
                "names",
                chosen.stream().map(Fit::name).toList(),
                BatchItem.FITS,
                chosen);
    }

    @Override
    public void act(Actor actor, Batch batch, DossierId dossier, Map<String, Object> plan) {
        reviews.assign(actor, dossier, ids(plan));
    }

    private static Refusal tooFew(List<Fit> fits, int missing) {
        long full = fits.stream().filter(fit -> fit.obstacle() == Obstacle.FULL).count();
        return new Refusal(
                List.of(Finding.blocking("REVIEWERS_SHORT", REVIEWERS, Map.of("missing", missing, "full", full))));
    }

    private static List<PersonId> ids(Map<String, Object> from) {
        return from.get(REVIEWERS) instanceof List<?> ids
                ? ids.stream()
                        .map(id -> new PersonId(UUID.fromString(id.toString())))
                        .toList()
                : List.of();
    }
}
