package org.passerelle.reviews;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes reviewers by rule, for one dossier and for a whole call. */
@Service
public class Distributions {

    private final SheetsTable table;
    private final CallReviewers knowledge;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Calls calls;
    private final Rights rights;

    Distributions(
            SheetsTable table,
            CallReviewers knowledge,
            DossierFile dossiers,
            Conflicts conflicts,
            Calls calls,
            Rights rights) {
        this.table = table;
        this.knowledge = knowledge;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.calls = calls;
        this.rights = rights;
    }

    /** Every reviewer with how it fits the dossier: the best first, then those who cannot be asked, with the obstacle. */
    @Transactional(readOnly = true)
    public List<Fit> fits(Actor actor, DossierId id) {
        return fits(actor, id, Map.of());
    }

    /**
     * The same beside what is planned and not asked yet.
     *
     * @param planned sheets of the call that each reviewer would have besides
     */
    @Transactional(readOnly = true)
    public List<Fit> fits(Actor actor, DossierId id, Map<PersonId, Integer> planned) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.ASSIGN_REVIEWERS);
        CallReviewers.Knowledge known = knowledge.of(dossier, actor);
        ReviewNeed need = known.need(dossier);
        return known.candidates().stream()
                .map(candidacy -> candidacy.withMore(
                        planned.getOrDefault(candidacy.person().personId(), 0)))
                .map(candidacy -> known.fit(candidacy, need))
                .sorted(Comparator.comparing(Fit::isPossible).reversed().thenComparing(Fit.ORDER))
                .toList();
    }

    /** Every reviewer with its load, by name: of whom several dossiers may be given theirs. */
    @Transactional(readOnly = true)
    public List<Offered> offered(Actor actor, Collection<DossierId> ids) {
        rights.require(actor, Act.ASSIGN_REVIEWERS);
        return knowledge.offered(
                dossiers.get(ids).values().stream().map(Dossier::call).collect(Collectors.toSet()));
    }

    /** The calls in which dossiers wait for reviewers, by code. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor) {
        rights.require(actor, Act.ASSIGN_REVIEWERS);
        return table.waiting(conflicts.closedTo(actor));
    }

    /** Who would score the dossiers of a call that wait for reviewers. */
    @Transactional(readOnly = true)
    public Distribution preview(Actor actor, CallId call) {
        rights.require(actor, Act.ASSIGN_REVIEWERS);
        CallReviewers.Knowledge known = knowledge.waiting(call, actor);
        return Distribution.of(
                known, known.dossiers(), calls.get(call).definition().reviewsPerDossier());
    }

    /** How many dossiers of a call wait for reviewers. */
    public record Waiting(CallId call, String code, int dossiers) {}
}
