package org.passerelle.links;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.passerelle.dossiers.Stage;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.CurrencyFormat;
import org.passerelle.shared.Days;
import org.passerelle.shared.Figures;
import org.passerelle.shared.Language;
import org.passerelle.shared.Moments;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;

/** Answers the templates of a body's pages in one language. Public members because the templates ask them. */
public record PostWords(Texts texts, Language language) {

    /** The text {@code byLink.KEY}. */
    public String of(String key, Object... arguments) {
        return texts.get(language, "byLink." + key, arguments);
    }

    /** A text of the service. */
    public String word(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    /** Where a dossier stands: over, decided with something still to come of it, as of a waiting list, or going on. */
    public String course(Stage stage) {
        String key = stage.isOver() ? "course.over" : stage.isDecided() ? "course.decided" : "course.now";
        return of(key, texts.word(language, "stage", stage));
    }

    public String tag() {
        return language.locale().getLanguage();
    }

    /** The other language of the page. */
    public Language other() {
        return language == Language.FR ? Language.EN : Language.FR;
    }

    /** The text in the other language, for the link to it. */
    public String inOther(String key) {
        return texts.get(other(), "byLink." + key);
    }

    public String day(LocalDate day) {
        return Days.inWords(day, language);
    }

    public String moment(Instant at, ZoneId zone) {
        return Moments.inZone(
                at.atZone(zone).toLocalDateTime(),
                zone,
                language,
                (key, arguments) -> texts.get(language, key, arguments));
    }

    public String euros(Money amount) {
        return CurrencyFormat.of("EUR", language.locale()).format(amount.amount());
    }

    /** What was answered to a line, a text or a figure, with its unit; an amount as amounts are written. */
    public String said(PlainField field) {
        return Optional.of(field)
                .filter(each ->
                        each.kind() == PlainField.Kind.FIGURE && each.suffix().equals("€"))
                .flatMap(each -> Figures.money(each.value()))
                .map(this::euros)
                .orElseGet(() -> (field.value() + " " + field.suffix()).strip());
    }

    public String country(CountryCode code) {
        return code.name(language);
    }

    /** Kilobytes as people read them: a line of 64 kbit/s brings eight in a second. */
    public String size(long bytes) {
        return of("size", Math.max(1, Math.round(bytes / 1000.0)));
    }
}
