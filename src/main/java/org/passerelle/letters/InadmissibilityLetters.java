package org.passerelle.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.forms.AdmissibilityKeys;
import org.passerelle.people.Actor;
import org.passerelle.people.TrailEntry;
import org.passerelle.shared.Days;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/** Writes down what the letter about an inadmissible dossier says, from what the case officer recorded. */
@Component
class InadmissibilityLetters {

    private static final String JUDGE = "judge";
    /** A request for completion that nobody answered. */
    private static final String SILENCE = "SILENCE";

    private final Letterheads heads;
    private final DossierFile file;
    private final Texts texts;

    InadmissibilityLetters(Letterheads heads, DossierFile file, Texts texts) {
        this.heads = heads;
        this.file = file;
        this.texts = texts;
    }

    DecisionModel of(Dossier dossier, Instant now) {
        TrailEntry judgement = file.trail(Actor.clockwork(), dossier.id()).stream()
                .filter(e -> e.verb().equals(JUDGE))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.stage(), "issue"));
        Letterhead head = heads.of(dossier, now);
        return new DecisionModel(
                LetterKind.INADMISSIBILITY_LETTER,
                head,
                heads.dayOf(dossier, judgement.at()),
                String.valueOf(judgement.detail().getOrDefault("officer", judgement.name())),
                List.of(),
                null,
                null,
                reasons(judgement.detail(), head.language()),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                null);
    }

    /** A sentence for each coded reason, then the officer's own words, which alone explain OTHER. */
    private List<String> reasons(Map<String, Object> detail, Language language) {
        List<String> reasons = new ArrayList<>();
        if (detail.get("reasons") instanceof List<?> codes) {
            codes.forEach(code -> reason(String.valueOf(code), detail, language).ifPresent(reasons::add));
        }
        if (detail.get("words") instanceof String words && !words.isBlank()) {
            reasons.add(texts.get(language, "letter.inadmissible." + SILENCE + ".asked", words));
        }
        if (detail.get("answers") instanceof Map<?, ?> answers
                && answers.get(AdmissibilityKeys.COMMENT) instanceof String comment
                && !comment.isBlank()) {
            reasons.add(comment);
        }
        return reasons;
    }

    private Optional<String> reason(String code, Map<String, Object> detail, Language language) {
        String key = "letter.inadmissible." + code;
        Object[] days = code.equals(SILENCE)
                ? new Object[] {day(detail.get("asked"), language), day(detail.get("due"), language)}
                : new Object[0];
        return texts.has(language, key) ? Optional.of(texts.get(language, key, days)) : Optional.empty();
    }

    private static String day(@Nullable Object iso, Language language) {
        return Days.inWords(LocalDate.parse(String.valueOf(iso)), language);
    }
}
