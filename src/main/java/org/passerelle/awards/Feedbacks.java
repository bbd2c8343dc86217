package org.passerelle.awards;

import java.util.List;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Feedback;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.reviews.CriterionResult;
import org.passerelle.reviews.Reviews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant learns of how its dossier was marked: as much as its call allows, and only once its decision is known. */
@Service
@Transactional(readOnly = true)
public class Feedbacks {

    private final Awards awards;
    private final Reviews reviews;
    private final DossierFile dossiers;
    private final Calls calls;

    Feedbacks(Awards awards, Reviews reviews, DossierFile dossiers, Calls calls) {
        this.awards = awards;
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.calls = calls;
    }

    /** By criterion, in the order of the grid; nothing before the release, nor where the call allows nothing. */
    public List<CriterionResult> of(Actor actor, DossierId id) {
        boolean known = awards.of(actor, id)
                .filter(decision -> decision.releasedAt() != null)
                .isPresent();
        Feedback allowed = calls.get(dossiers.get(id).call())
                .definition()
                .procedure()
                .decision()
                .feedback();
        if (!known || allowed == Feedback.NONE) {
            return List.of();
        }
        return reviews.criteria(id).stream()
                .map(result -> allowed == Feedback.COMMENTS
                        ? result
                        : new CriterionResult(result.code(), result.score(), List.of()))
                .toList();
    }
}
