package org.passerelle.synthesis;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The conditions precedent of a dossier: those of its finished synthesis, and where none was finished those that the
 * consulted bodies ask for (D11) and what a red zone does (ADR 0126). Minutes, decision and letter read them here; for modules that have checked the right.
 */
@Service
@Transactional(readOnly = true)
public class ConditionsPrecedent {

    private final SynthesesTable table;
    private final Consultations consultations;
    private final RedZoneConditions red;

    ConditionsPrecedent(SynthesesTable table, Consultations consultations, RedZoneConditions red) {
        this.table = table;
        this.consultations = consultations;
        this.red = red;
    }

    /** Those of one dossier, in their order. */
    public List<Condition> of(DossierId dossier) {
        return of(List.of(dossier)).getOrDefault(dossier, List.of());
    }

    /** Those of several dossiers; each has an entry, without conditions where there are none. */
    public Map<DossierId, List<Condition>> of(Collection<DossierId> dossiers) {
        Map<DossierId, List<Synthesis>> written = table.of(dossiers);
        Map<DossierId, List<Consultation>> opinions = consultations.of(dossiers);
        Map<DossierId, Condition> zones = red.of(dossiers);
        Map<DossierId, List<Condition>> conditions = new LinkedHashMap<>();
        dossiers.forEach(id -> conditions.put(
                id,
                Synthesis.counting(written.getOrDefault(id, List.of()))
                        .map(synthesis -> synthesis.words().conditions())
                        .orElseGet(() ->
                                asked(Optional.ofNullable(zones.get(id)), opinions.getOrDefault(id, List.of())))));
        return conditions;
    }

    private static List<Condition> asked(Optional<Condition> zone, List<Consultation> opinions) {
        return Stream.concat(
                        zone.stream(),
                        opinions.stream()
                                .flatMap(opinion -> opinion.conditions().stream())
                                .map(String::strip)
                                .distinct()
                                .map(words -> new Condition(Condition.Kind.OPINION, words)))
                .toList();
    }
}
