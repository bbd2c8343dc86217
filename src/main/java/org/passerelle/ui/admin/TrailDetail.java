package org.passerelle.ui.admin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.opinions.Body;
import org.passerelle.people.PersonId;
import org.passerelle.shared.CountryCode;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** What a line of the trail says beside its act, in the reader's words: never a key or a constant of the program. */
final class TrailDetail {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern FIGURE = Pattern.compile("-?\\d+\\.\\d+");
    private static final int HASH_SHOWN = 12;
    private static final int LONGEST = 160;

    /**
     * The figures of an allocation are said by what is short, the places on a list by their dossiers; the answers of a form stand
     * in its dossier; an attachment that was taken away is known by its id alone.
     */
    private static final Set<String> LEFT_OUT = Set.of("allocation", "answers", "attachment", "place", "servedPlaces");

    /** Values that are constants, and the prefix of their words. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("checks", "check"),
            Map.entry("documents", "documentType"),
            Map.entry("group", "countryGroup"),
            Map.entry("list", "list"),
            Map.entry("overtaken", "overtaken"),
            Map.entry("result", "ballot"),
            Map.entry("roles", "role"),
            Map.entry("status", "postStatus"),
            Map.entry("tie", "tie"),
            Map.entry("ties", "tie"),
            Map.entry("type", "documentType"),
            Map.entry("value", "opinion"),
            Map.entry("verdict", "verdict"));

    private final ZoneId zone;
    private final Function<PersonId, String> names;

    /** @param names what a person is called */
    TrailDetail(ZoneId zone, Function<PersonId, String> names) {
        this.zone = zone;
        this.names = names;
    }

    /** Everything that was said, without what was left empty. */
    String words(Map<String, Object> detail) {
        return detail.entrySet().stream()
                .filter(entry -> !LEFT_OUT.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> pair(entry.getKey(), value(entry.getKey(), entry.getValue())))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String pair(String key, String value) {
        return value.isBlank() ? "" : ViewLanguage.text("audit.pair", ViewLanguage.text("trail.detail." + key), value);
    }

    private String value(String key, Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> value(key, one)).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> amounts) {
            return amounts.entrySet().stream()
                    .map(each -> each.getKey() + " " + Formats.number(new BigDecimal(String.valueOf(each.getValue()))))
                    .collect(Collectors.joining(", "));
        }
        String text = String.valueOf(value);
        return switch (key) {
            case "checks",
                    "documents",
                    "group",
                    "list",
                    "overtaken",
                    "result",
                    "roles",
                    "status",
                    "tie",
                    "ties",
                    "type",
                    "value",
                    "verdict" -> ViewLanguage.text(WORDS.get(key) + "." + text);
            case "admissible" -> ViewLanguage.text(Boolean.parseBoolean(text) ? "answer.yes" : "answer.no");
            case "country" -> CountryCode.of(text).name(ViewLanguage.current());
            case "reviewers" -> names.apply(new PersonId(UUID.fromString(text)));
            case "document" -> document(text);
            case "against" -> against(text);
            case "edition" -> ViewLanguage.text("trail.edition." + text);
            case "body" -> body(text);
            case "reasons" -> reason(text);
            case "at",
                    "closesAt",
                    "dueAt",
                    "incidentFrom",
                    "incidentTo",
                    "reopensUntil",
                    "resultsAt",
                    "resultsExpectedAt" -> moment(text);
            default -> plain(text);
        };
    }

    /** The votes against, or the decision that an appeal contests. */
    private static String against(String text) {
        return Character.isDigit(text.charAt(0)) ? text : ViewLanguage.text("appealAgainst." + text);
    }

    private static String body(String text) {
        String[] kindAndName = text.split(":", 2);
        return Arrays.stream(ConsultationKind.values())
                .filter(kind -> kind.name().equals(kindAndName[0]))
                .findFirst()
                .map(kind -> new Body(kind, text, kindAndName[kindAndName.length - 1]))
                .map(body -> ViewLanguage.text(body.titleKey(), body.ownName()))
                .orElse(text);
    }

    /** A yes or no, a day, a moment or a figure as people write it; anything else as it was said. */
    private String plain(String text) {
        if (text.equals("true") || text.equals("false")) {
            return ViewLanguage.text(text.equals("true") ? "answer.yes" : "answer.no");
        }
        if (DAY.matcher(text).matches()) {
            return Formats.date(LocalDate.parse(text));
        }
        if (FIGURE.matcher(text).matches()) {
            return Formats.number(new BigDecimal(text));
        }
        return brief(text.endsWith("Z") ? moment(text) : text);
    }

    /** A coded reason; a request for completion that nobody answered has no code of the rules. */
    private static String reason(String code) {
        return code.equals("SILENCE")
                ? ViewLanguage.text("trail.silence")
                : ViewLanguage.text((code.startsWith("E") ? "letter.inadmissible." : "reason.") + code);
    }

    /** The kind of a letter, and which of several it is ({@code MINUTES-2}). */
    private static String document(String name) {
        String[] kindAndNumber = name.split("-", 2);
        String kind = ViewLanguage.text("letterKind." + kindAndNumber[0]);
        return kindAndNumber.length == 1 ? kind : kind + " " + kindAndNumber[1];
    }

    private String moment(String text) {
        try {
            return text.endsWith("Z")
                    ? Formats.dateTime(Instant.parse(text), zone)
                    : Formats.dateTime(LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private static String brief(String value) {
        if (HASH.matcher(value).matches()) {
            return value.substring(0, HASH_SHOWN) + "…";
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
