package org.passerelle.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was given to the service in the course of time, and what each gift says otherwise than the one before. */
@Service
@Transactional(readOnly = true)
public class Snapshots {

    private final DossierFile dossiers;
    private final SubmissionsTable submissions;
    private final CompletionsTable completions;

    Snapshots(DossierFile dossiers, SubmissionsTable submissions, CompletionsTable completions) {
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.completions = completions;
    }

    /** An answer with its differences from what was given before it. */
    public record Changed(Snapshot before, Snapshot after, List<Difference> differences) {}

    /** The submission and each answer, in their order; empty for a draft. */
    public List<Snapshot> of(Actor actor, DossierId id) {
        dossiers.read(actor, id);
        List<Snapshot> all = new ArrayList<>();
        submissions.find(id).map(Snapshot::of).ifPresent(all::add);
        all.addAll(completions.answers(id));
        return all;
    }

    /** What each answer changed, the latest first. */
    public List<Changed> changes(Actor actor, DossierId id) {
        List<Snapshot> all = of(actor, id);
        return IntStream.range(1, all.size())
                .map(i -> all.size() - i)
                .mapToObj(i -> new Changed(all.get(i - 1), all.get(i), Difference.between(all.get(i - 1), all.get(i))))
                .toList();
    }
}
