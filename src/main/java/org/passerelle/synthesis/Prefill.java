package org.passerelle.synthesis;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Dossier;
import org.passerelle.reviews.Assignment;
import org.passerelle.shared.Language;
import org.passerelle.shared.TextKey;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/** What a synthesis begins with, in French, the language of the act; the officer makes it its own. */
@Component
class Prefill {

    private static final String ELLIPSIS = "…";

    private final Texts texts;

    Prefill(Texts texts) {
        this.texts = texts;
    }

    SynthesisWords of(Dossier dossier, SynthesisFacts facts, List<Assignment> sheets, CallDefinition call) {
        SynthesisWords.Advice advice = advice(facts, call);
        return new SynthesisWords(
                cut(dossier.answers().text("summary")),
                cut(findings(facts)),
                cut(assessment(sheets)),
                "",
                advice,
                advice == SynthesisWords.Advice.GRANT ? facts.figures().wants() : Map.of(),
                conditions(facts));
    }

    /** Where the threshold says so; otherwise the officer's to say. */
    private static SynthesisWords.@Nullable Advice advice(SynthesisFacts facts, CallDefinition call) {
        SynthesisFacts.Scores scores = facts.scores();
        if (scores == null) {
            return null;
        }
        return scores.mean().compareTo(call.threshold().value()) >= 0
                ? SynthesisWords.Advice.GRANT
                : SynthesisWords.Advice.REFUSE;
    }

    private String findings(SynthesisFacts facts) {
        return facts.findings().stream()
                .map(found -> found.comment().isBlank()
                        ? text("check." + found.code())
                        : texts.get(
                                Language.FR,
                                "synthesis.prefill.finding",
                                new TextKey("check." + found.code()),
                                found.comment()))
                .collect(Collectors.joining("\n"));
    }

    private String assessment(List<Assignment> all) {
        List<Assignment> sheets = all.stream()
                .filter(sheet -> sheet.isActive() && sheet.isLocked())
                .toList();
        return Stream.concat(
                        sheets.stream()
                                .map(sheet -> sheet.sheet().strengths())
                                .filter(words -> !words.isBlank())
                                .map(words -> "+ " + words.strip()),
                        sheets.stream()
                                .map(sheet -> sheet.sheet().weaknesses())
                                .filter(words -> !words.isBlank())
                                .map(words -> "– " + words.strip()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** First the set-up from afar that a red zone asks for (ADR 0126), then what the bodies ask: all of them, even if they are too many to be finished: none is lost, and the officer merges them (D11). */
    private static List<Condition> conditions(SynthesisFacts facts) {
        return Stream.concat(
                        RedZoneConditions.of(facts.figures().redZone()).stream(),
                        facts.opinions().stream()
                                .flatMap(opinion -> opinion.conditions().stream())
                                .map(String::strip)
                                .filter(words -> !words.isEmpty())
                                .distinct()
                                .map(words -> new Condition(Condition.Kind.OPINION, words)))
                .toList();
    }

    private String text(String key) {
        return texts.get(Language.FR, key);
    }

    private static String cut(String words) {
        String stripped = words.strip();
        return stripped.length() <= SynthesisWords.MOST_CHARACTERS
                ? stripped
                : stripped.substring(0, SynthesisWords.MOST_CHARACTERS - 1) + ELLIPSIS;
    }
}
