package org.passerelle.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.passerelle.calls.Audience;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Shown;
import org.passerelle.calls.VisibleFrom;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.people.TrailEntry;
import org.passerelle.reviews.fairness.Bench;
import org.passerelle.reviews.fairness.LockedSheet;
import org.passerelle.reviews.fairness.Subject;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the committee look at a call's ranking with the reviewers' mildness taken out, and remembers that it did. */
@Service
@Transactional
public class FairnessBench {

    private static final String CONSULT = "consultBench";

    private final SheetsTable table;
    private final Reviews reviews;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Calls calls;
    private final Rights rights;
    private final Trail trail;

    FairnessBench(
            SheetsTable table,
            Reviews reviews,
            DossierFile dossiers,
            Conflicts conflicts,
            Calls calls,
            Rights rights,
            Trail trail) {
        this.table = table;
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.calls = calls;
        this.rights = rights;
        this.trail = trail;
    }

    /**
     * The bench as one reader sees it.
     *
     * @param bench without what the call keeps from the reader by its table of who sees what: no figures while the means are
     *     not shown, no criteria while others' scores are not
     * @param names of the reviewers; empty where the call keeps them from the reader
     * @param early whether there are no figures because the reader does not see the means yet
     */
    public record Opened(Bench bench, Map<PersonId, String> names, boolean early) {
        public Opened {
            names = Map.copyOf(names);
        }
    }

    /** Who looked, and when; the minutes say so. */
    public record Consulted(String name, Instant at) {}

    /**
     * Opens the bench of a call and leaves a line in the trail where it shows anything. An auditor's reading is no
     * consultation by those who deliberate, and has a line of its own.
     *
     * @param served the dossiers that the committee's proposal serves; none before one was made
     * @throws Refusal FORBIDDEN, UNKNOWN where the call does not announce it
     */
    public Opened consult(Actor actor, CallId id, Set<DossierId> served) {
        rights.require(actor, Act.CONSULT_BENCH);
        Call call = calls.get(id);
        if (!call.definition().procedure().review().fairnessBench()) {
            throw new Refusal(RefusalCode.UNKNOWN, call.code());
        }
        if (!shows(actor, call, Shown.MEANS)) {
            return new Opened(Bench.of(List.of(), Map.of(), Set.of()), Map.of(), true);
        }
        String verb = actor.is(Role.AUDITOR) ? "readBench" : CONSULT;
        trail.record(actor, id.value(), null, verb, null, null, Map.of());
        return opened(actor, call, served);
    }

    /** What the call's table of who sees what shows to this reader, as far as the call is. */
    private static boolean shows(Actor actor, Call call, Shown shown) {
        VisibleFrom reached =
                switch (call.stage()) {
                    case DELIBERATION -> VisibleFrom.RANKED;
                    case RESULTS_PUBLISHED -> VisibleFrom.RELEASED;
                    default -> VisibleFrom.ALWAYS;
                };
        return call.definition()
                .procedure()
                .review()
                .visibility()
                .shows(Audience.of(actor.roles()), shown, reached, false);
    }

    /** Who consulted it, the first one first; the caller has checked the right. */
    @Transactional(readOnly = true)
    public List<Consulted> consulted(CallId call) {
        return trail.ofCall(call.value(), CONSULT).stream()
                .map(FairnessBench::consulted)
                .toList();
    }

    private static Consulted consulted(TrailEntry entry) {
        return new Consulted(entry.name(), entry.at());
    }

    /** Without those that a tie closes to the reader. Dossiers that still count, every sheet of which is locked; by number, then by reviewer, so that draws are settled. */
    private Opened opened(Actor actor, Call call, Set<DossierId> served) {
        List<Dossier> live = dossiers.ofCall(call.id()).stream()
                .filter(dossier -> !dossier.stage().isOver())
                .toList();
        Map<DossierId, BigDecimal> scores = new LinkedHashMap<>();
        reviews.scores(live.stream().map(Dossier::id).toList()).forEach((id, score) -> scores.put(id, score.mean()));
        Map<DossierId, List<Assignment>> assignments = table.of(scores.keySet());
        List<LockedSheet> sheets = live.stream()
                .flatMap(dossier -> assignments.getOrDefault(dossier.id(), List.of()).stream()
                        .filter(Assignment::isActive)
                        .sorted(Comparator.comparing(Assignment::reviewerName)
                                .thenComparing(a -> a.reviewer().value()))
                        .map(assignment -> sheet(dossier, assignment)))
                .toList();
        Map<PersonId, String> names = new HashMap<>();
        if (shows(actor, call, Shown.REVIEWER_NAMES)) {
            assignments.values().forEach(each -> each.forEach(a -> names.put(a.reviewer(), a.reviewerName())));
        }
        Set<DossierId> closed = conflicts.closedTo(actor);
        Bench seen = Bench.of(sheets, scores, served).without(subject -> closed.contains(subject.id()));
        return new Opened(shows(actor, call, Shown.OTHERS_SCORES) ? seen : seen.withoutCriteria(), names, false);
    }

    private static LockedSheet sheet(Dossier dossier, Assignment assignment) {
        return new LockedSheet(
                new Subject(dossier.id(), dossier.name(), dossier.title()),
                assignment.reviewer(),
                Objects.requireNonNull(assignment.total()),
                assignment.sheet().scores());
    }
}
