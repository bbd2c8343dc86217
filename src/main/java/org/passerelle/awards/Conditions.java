package org.passerelle.awards;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.opinions.Consultation;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** Conditions precedent of an award: those that the consulted bodies set, each once (D11). */
public final class Conditions {

    private static final Texts TEXTS = new Texts();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Language.FR.locale());

    private Conditions() {}

    /**
     * The same, and first the deliberation where it follows the dossier (D3).
     *
     * @param council the day on which the council sits
     */
    public static List<String> of(List<Consultation> opinions, Optional<LocalDate> council) {
        return Stream.concat(council.map(Conditions::deliberation).stream(), of(opinions).stream())
                .toList();
    }

    /** In French, the language of the act. */
    private static String deliberation(LocalDate council) {
        return TEXTS.get(Language.FR, "awards.condition.deliberation", Map.of("council", DAY.format(council)));
    }

    public static List<String> of(List<Consultation> opinions) {
        return opinions.stream()
                .flatMap(opinion -> opinion.conditions().stream())
                .map(String::strip)
                .distinct()
                .toList();
    }
}
