package org.passerelle.synthesis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.committee.ChangeFault;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Stage;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.TextKey;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/** What keeps a synthesis from being finished. */
@Component
class SynthesisCheck {

    private final Texts texts;

    SynthesisCheck(Texts texts) {
        this.texts = texts;
    }

    /** Every fault at once, in the order of the page. */
    List<Finding> of(Dossier dossier, SynthesisWords words, SynthesisFacts facts, CallDefinition call) {
        List<Finding> faults = new ArrayList<>();
        if (dossier.stage() == Stage.UNDER_APPRAISAL) {
            faults.add(Finding.blocking("SYNTHESIS_EARLY", "synthesis", Map.of()));
        }
        required(faults, "project", words.project());
        required(faults, "assessment", words.assessment());
        position(faults, words, facts);
        if (words.advice() == null) {
            faults.add(missing("advice"));
        }
        Map.of(
                        "project",
                        words.project(),
                        "findings",
                        words.findings(),
                        "assessment",
                        words.assessment(),
                        "position",
                        words.position())
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(text -> text.getValue().length() > SynthesisWords.MOST_CHARACTERS)
                .forEach(text -> faults.add(tooLong(text.getKey(), SynthesisWords.MOST_CHARACTERS)));
        if (words.grants()) {
            amounts(faults, words, facts, call);
        }
        conditions(faults, words);
        remote(faults, words, facts);
        return faults;
    }

    /** Bodies that are against or have reserves are answered in words (D11). */
    private void position(List<Finding> faults, SynthesisWords words, SynthesisFacts facts) {
        if (!facts.opposing().isEmpty() && words.position().isBlank()) {
            faults.add(Finding.blocking(
                    "SYNTHESIS_POSITION",
                    "position",
                    Map.of("bodies", bodies(facts, Language.FR), "bodiesEn", bodies(facts, Language.EN))));
        }
    }

    private String bodies(SynthesisFacts facts, Language language) {
        return facts.opposing().stream()
                .map(opinion -> texts.get(language, opinion.titleKey(), opinion.ownName()))
                .collect(Collectors.joining(", "));
    }

    private static void amounts(List<Finding> faults, SynthesisWords words, SynthesisFacts facts, CallDefinition call) {
        Map<String, Money> wants = new LinkedHashMap<>();
        call.funders().forEach(funder -> {
            Money want = facts.figures().wants().get(funder.key());
            if (want != null) {
                wants.put(funder.key(), want);
            }
        });
        ChangeFault.ofAmounts(wants, facts.figures().viable(), words.amounts())
                .forEach(fault -> faults.add(amount(fault, funder(call, String.valueOf(fault.funder())))));
    }

    private static Finding amount(ChangeFault fault, Funder funder) {
        return Finding.blocking(
                code(fault),
                "amounts." + funder.key(),
                Map.of("amount", funder.told(fault.amount()), "funder", funder.name()));
    }

    private static String code(ChangeFault fault) {
        return switch (fault.kind()) {
            case LEFT_OUT -> "SYNTHESIS_LEFT_OUT";
            case UNVIABLE -> "SYNTHESIS_UNVIABLE";
            case PARITY -> "SYNTHESIS_PARITY";
            case OVER, NOT_WHOLE, UNFUNDED, REASON -> "SYNTHESIS_OVER";
        };
    }

    private static Funder funder(CallDefinition call, String key) {
        return call.funder(key).orElseThrow(() -> new IllegalArgumentException("No funder " + key));
    }

    private static void conditions(List<Finding> faults, SynthesisWords words) {
        if (words.conditions().size() > SynthesisWords.MOST_CONDITIONS) {
            faults.add(Finding.blocking(
                    "SYNTHESIS_CONDITIONS", "conditions", Map.of("limit", SynthesisWords.MOST_CONDITIONS)));
        }
        if (words.conditions().stream().anyMatch(c -> c.words().length() > Condition.MOST_CHARACTERS)) {
            faults.add(tooLong("conditions", Condition.MOST_CHARACTERS));
        }
    }

    /** The set-up from afar may be put otherwise, and not left out: a condition about safety stays (ADR 0126). */
    private static void remote(List<Finding> faults, SynthesisWords words, SynthesisFacts facts) {
        boolean kept = words.conditions().stream().anyMatch(c -> c.kind() == Condition.Kind.SECURITY);
        if (facts.figures().redZone() != null && words.grants() && !kept) {
            faults.add(Finding.blocking("SYNTHESIS_RED_ZONE", "conditions", Map.of()));
        }
    }

    private static void required(List<Finding> faults, String field, String text) {
        if (text.isBlank()) {
            faults.add(missing(field));
        }
    }

    private static Finding missing(String field) {
        TextKey label = new TextKey("synthesis." + field);
        return Finding.blocking("REQUIRED_FIELD", field, Map.of("label", label, "labelEn", label));
    }

    private static Finding tooLong(String field, int limit) {
        return Finding.blocking(
                "SYNTHESIS_LONG", field, Map.of("label", new TextKey("synthesis." + field), "limit", limit));
    }
}
