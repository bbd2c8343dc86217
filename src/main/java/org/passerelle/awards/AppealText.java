package org.passerelle.awards;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.dossiers.Dossier;
import org.passerelle.shared.Days;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;

/** The answer to an appeal, as it is shown and signed; in French, the language of the act. */
final class AppealText {

    private static final Texts TEXTS = new Texts();

    private AppealText() {}

    /** @param granted what the answer leaves granted, by funder in its own currency; empty where nothing is */
    static String of(Dossier dossier, Appeal appeal, AppealVerdict verdict, Map<String, Money> granted, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        String lodged = Days.inWords(appeal.lodgedAt().atZone(zone).toLocalDate(), Language.FR);
        String contested = appeal.named(TEXTS.word(Language.FR, "appealAgainst.of", appeal.against()));
        lines.add(TEXTS.get(Language.FR, "act.appeal", lodged, contested, dossier.name(), dossier.title()));
        lines.add(TEXTS.word(Language.FR, "appealOutcome", verdict.outcome()));
        if (!granted.isEmpty()) {
            lines.add(TEXTS.get(Language.FR, "act.raised", amounts(granted)));
        }
        lines.add(TEXTS.get(Language.FR, "act.why", verdict.reasons()));
        return String.join("\n", lines);
    }

    private static String amounts(Map<String, Money> granted) {
        return granted.entrySet().stream()
                .map(grant -> grant.getKey() + " : " + grant.getValue().amount())
                .collect(Collectors.joining(" ; "));
    }
}
