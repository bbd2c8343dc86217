package org.passerelle.awards;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.synthesis.Condition;

/** Conditions precedent of an award: those of the synthesis, or that the consulted bodies set (D11), each once. */
public final class Conditions {

    private static final Texts TEXTS = new Texts();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Language.FR.locale());

    private Conditions() {}

    /**
     * First the deliberation where it follows the dossier (D3).
     *
     * @param council the day on which the council sits
     */
    public static List<String> of(List<Condition> set, Optional<LocalDate> council) {
        return Stream.concat(
                        council.map(Conditions::deliberation).stream(),
                        set.stream().map(condition -> condition.words().strip()))
                .distinct()
                .toList();
    }

    /** In French, the language of the act. */
    private static String deliberation(LocalDate council) {
        return TEXTS.get(Language.FR, "awards.condition.deliberation", Map.of("council", DAY.format(council)));
    }
}
