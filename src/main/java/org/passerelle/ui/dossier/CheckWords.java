package org.passerelle.ui.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.dossiers.Check;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Days;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Tone;

/** A line of the check list in words: what it is about, what the rules looked at, what was found. */
public final class CheckWords {

    private static final String NOTHING = "–";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY.pattern() + "T\\d{2}:\\d{2}.*");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d{2}");

    private CheckWords() {}

    public static String name(Check check) {
        return ViewLanguage.text("check." + check.code());
    }

    /** What the rule or the list of documents looked at, with the figures. */
    public static String seen(Check check) {
        Map<String, Object> words = new HashMap<>();
        check.evidence().forEach((name, value) -> words.put(name, word(name, value)));
        return ViewLanguage.text(key(check), words);
    }

    public static Badge badge(Check.Result result) {
        Tone tone =
                switch (result) {
                    case PASS -> Tone.GOOD;
                    case FAIL -> Tone.BAD;
                    case UNKNOWN -> Tone.PLAIN;
                };
        return new Badge(ViewLanguage.word("checkResult", result), tone);
    }

    private static String key(Check check) {
        if (!check.concernsDocument()) {
            return "check." + check.code() + ".seen";
        }
        return switch (check.automatic()) {
            case PASS -> "check.document.there";
            case FAIL -> "check.document.missing";
            case UNKNOWN -> "check.document.follows";
        };
    }

    private static Object word(String name, Object value) {
        if (value instanceof List<?> several) {
            return several.isEmpty()
                    ? NOTHING
                    : several.stream().map(one -> word(name, one).toString()).collect(Collectors.joining(", "));
        }
        if (!(value instanceof String text)) {
            return value;
        }
        if (text.isBlank()) {
            return NOTHING;
        }
        return switch (name) {
            case "kind" -> ViewLanguage.word("organisationKind", OrganisationKind.valueOf(text));
            case "countries" -> CountryCode.of(text).name(ViewLanguage.current());
            default -> figure(text);
        };
    }

    private static String figure(String text) {
        if (DAY.matcher(text).matches()) {
            return Days.inWords(LocalDate.parse(text), ViewLanguage.current());
        }
        if (MOMENT.matcher(text).matches()) {
            return Formats.dateTime(LocalDateTime.parse(text));
        }
        return AMOUNT.matcher(text).matches() ? Formats.money(Money.of(text)) : text;
    }
}
