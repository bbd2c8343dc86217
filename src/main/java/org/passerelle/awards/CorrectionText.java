package org.passerelle.awards;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.passerelle.dossiers.Dossier;
import org.passerelle.shared.Days;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** The act that rectifies or withdraws a decision, as it is shown and signed; in French, the language of the act. */
final class CorrectionText {

    private static final Texts TEXTS = new Texts();

    private CorrectionText() {}

    static String of(Dossier dossier, Decision before, Correction correction, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        String day = Days.inWords(before.decidedAt().atZone(zone).toLocalDate(), Language.FR);
        String key = correction.withdraws() ? "act.withdraws" : "act.rectifies";
        lines.add(TEXTS.get(Language.FR, key, before.number(), day, dossier.name(), dossier.title()));
        if (correction.withdraws()) {
            lines.add(TEXTS.word(Language.FR, "withdrawalGround", Objects.requireNonNull(correction.ground())));
        }
        lines.add(TEXTS.get(Language.FR, "act.why", correction.why()));
        if (!correction.withdraws()) {
            lines.add(correction.paragraph().fr());
            lines.add(TEXTS.get(
                    Language.FR,
                    "act.english",
                    Objects.requireNonNullElse(correction.paragraph().en(), "")));
            correction.conditions().forEach(c -> lines.add(TEXTS.get(Language.FR, "act.condition", c)));
        }
        return String.join("\n", lines);
    }
}
