package org.passerelle.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Candidate;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.Ranking;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.reviews.ReviewScore;
import org.passerelle.reviews.Reviews;
import org.springframework.stereotype.Component;

/** Every scored dossier of a call, best first, by the committee's own rule (D7): before, between and after its sessions. */
@Component
class Merit {

    private final DossierFile dossiers;
    private final Reviews reviews;

    Merit(DossierFile dossiers, Reviews reviews) {
        this.dossiers = dossiers;
        this.reviews = reviews;
    }

    /** The file's keys. */
    List<String> order(CallId call, Cast cast) {
        Map<String, String> keyByNumber = new HashMap<>();
        Map<DossierId, Dossier> ofCall = new HashMap<>();
        cast.dossiers().forEach((key, id) -> {
            Dossier dossier = dossiers.get(id);
            if (dossier.call().equals(call) && dossier.number() != null) {
                ofCall.put(id, dossier);
                keyByNumber.put(dossier.number(), key);
            }
        });
        Map<DossierId, ReviewScore> scores = reviews.scores(ofCall.keySet());
        List<Candidate> candidates = scores.entrySet().stream()
                .map(e -> candidate(Objects.requireNonNull(ofCall.get(e.getKey())), e.getValue()))
                .toList();
        return Ranking.of(candidates).stream()
                .map(candidate -> Objects.requireNonNull(keyByNumber.get(candidate.key())))
                .toList();
    }

    /** What ranks it; what it wants plays no part. */
    private static Candidate candidate(Dossier dossier, ReviewScore score) {
        return new Candidate(
                Objects.requireNonNull(dossier.number()),
                score.mean(),
                score.sdgContribution(),
                score.reciprocity(),
                dossier.answers().isNewPartnership(),
                dossier.plan().requested(),
                Objects.requireNonNull(dossier.submittedAt()),
                Map.of(),
                dossier.plan().minimumViableGrant(),
                DueYears.UNKNOWN);
    }
}
