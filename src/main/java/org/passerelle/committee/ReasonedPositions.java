package org.passerelle.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionSummary;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * An unfavourable or reserved opinion is no veto, but the committee that funds a dossier in spite of it says why (domain.md
 * §2.4; D11): the minutes print it, and the decision gives it among its reasons.
 */
@Component
class ReasonedPositions {

    private final Consultations consultations;

    ReasonedPositions(Consultations consultations) {
        this.consultations = consultations;
    }

    /** @throws Refusal CONTENT: POSITION_MISSING for each funded dossier with such an opinion and no position on it */
    void requireAll(Map<DossierId, Outcome> outcomes, Map<DossierId, Dossier> files) {
        List<DossierId> silent = outcomes.entrySet().stream()
                .filter(each -> each.getValue().list().isFunded())
                .filter(each -> each.getValue().position().isBlank())
                .map(Map.Entry::getKey)
                .toList();
        Map<DossierId, List<Consultation>> opinions = consultations.of(silent);
        List<Finding> missing = new ArrayList<>();
        for (DossierId id : silent) {
            if (OpinionSummary.of(opinions.getOrDefault(id, List.of())).needsReasonedPosition()) {
                String number = Objects.requireNonNull(files.get(id)).name();
                missing.add(Finding.blocking("POSITION_MISSING", id.toString(), Map.of("number", number)));
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal(missing);
        }
    }
}
