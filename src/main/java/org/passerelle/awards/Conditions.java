package org.passerelle.awards;

import java.util.List;
import org.passerelle.opinions.Consultation;

/** Conditions precedent of an award: those that the consulted bodies set, each once (D11). */
public final class Conditions {

    private Conditions() {}

    public static List<String> of(List<Consultation> opinions) {
        return opinions.stream()
                .flatMap(opinion -> opinion.conditions().stream())
                .map(String::strip)
                .distinct()
                .toList();
    }
}
