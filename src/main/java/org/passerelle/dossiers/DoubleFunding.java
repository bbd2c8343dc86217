package org.passerelle.dossiers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.StateShare;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Period;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dossiers of any call and year that are likely to ask twice for the same project (domain.md §2.4). The service shows both
 * numbers and why; an officer examines them and says what it found. Nothing is decided by it.
 */
@Service
@Transactional
public class DoubleFunding {

    /** How much alike two titles are that may tell of the same project, in percent. */
    private static final int ALIKE_TITLES = 45;

    private final LikenessTable table;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    DoubleFunding(
            LikenessTable table, DossierFile dossiers, Conflicts conflicts, Rights rights, Trail trail, Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those that are likely, the most alike first. */
    @Transactional(readOnly = true)
    public List<Likeness> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.COMPARE_DOSSIERS);
        return likely(actor, dossier);
    }

    /** The same, with the State's share over those that are open to the reader. */
    @Transactional(readOnly = true)
    public LikelyDoubles together(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.COMPARE_DOSSIERS);
        return together(dossier, likely(actor, dossier));
    }

    /** All that are likely, closed to a reader or not; for a module that has checked the right and leaves out what is closed. */
    @Transactional(readOnly = true)
    public LikelyDoubles together(Dossier dossier) {
        return together(dossier, overlapping(dossier));
    }

    private LikelyDoubles together(Dossier dossier, List<Likeness> likely) {
        if (likely.isEmpty()) {
            return new LikelyDoubles(List.of(), null);
        }
        List<FundingPlan> plans = new ArrayList<>(List.of(dossier.plan()));
        dossiers.get(likely.stream().map(Likeness::other).toList()).values().forEach(other -> plans.add(other.plan()));
        return new LikelyDoubles(likely, StateShare.of(plans));
    }

    /**
     * Says what was found when the two were compared; it is kept for both.
     *
     * @throws Refusal COMMENT_REQUIRED without words, UNKNOWN for a dossier that is not likely
     */
    public void examine(Actor actor, DossierId id, DossierId other, String comment) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.EXAMINE_LIKENESS);
        if (comment.isBlank()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED);
        }
        Likeness likeness = likely(actor, dossier).stream()
                .filter(likely -> likely.other().equals(other))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, other));
        table.examine(id, other, new Likeness.Examined(comment.strip(), actor.name(), clock.instant()));
        note(actor, dossier, likeness.number(), comment.strip());
        note(actor, dossiers.get(other), dossier.name(), comment.strip());
    }

    private List<Likeness> likely(Actor actor, Dossier dossier) {
        Set<DossierId> closed = conflicts.closedTo(actor);
        return overlapping(dossier).stream()
                .filter(likeness -> !closed.contains(likeness.other()))
                .toList();
    }

    private List<Likeness> overlapping(Dossier dossier) {
        Optional<Period> period = dossier.answers().period();
        return table.of(dossier, ALIKE_TITLES).stream()
                .filter(likeness -> likeness.overlaps(period))
                .toList();
    }

    private void note(Actor actor, Dossier dossier, String other, String comment) {
        trail.record(
                actor,
                dossier.call().value(),
                dossier.id().value(),
                "examineLikeness",
                dossier.stage(),
                dossier.stage(),
                Map.of("dossiers", other, "reason", comment));
    }
}
