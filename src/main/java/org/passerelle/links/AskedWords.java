package org.passerelle.links;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.passerelle.shared.Days;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** What is said of one opinion in the mail and in the list. */
final class AskedWords {

    private AskedWords() {}

    /** Number, title, lead, last day, and what is new of it. */
    static String mailLine(Texts texts, Language language, Asked asked, Instant now) {
        return texts.get(
                language,
                "byLink.mailLine",
                Map.of(
                        "number", asked.dossier().name(),
                        "title", asked.dossier().title(),
                        "lead", asked.lead().name(),
                        "mark", mark(texts, language, asked, now),
                        "due", Days.inWords(asked.lastDay(), language)));
    }

    /** Late, reminded, new, or nothing. */
    static String mark(Texts texts, Language language, Asked asked, Instant now) {
        if (asked.isLate(now)) {
            return texts.get(language, "byLink.mark.late");
        }
        return asked.daysLeft()
                .map(days -> texts.get(language, "byLink.mark.reminder", Map.of("days", days)))
                .orElseGet(() -> texts.get(language, asked.fresh() ? "byLink.mark.fresh" : "byLink.mark.waiting"));
    }

    static String day(Instant at, ZoneId zone, Language language) {
        return Days.inWords(LocalDate.ofInstant(at, zone), language);
    }
}
