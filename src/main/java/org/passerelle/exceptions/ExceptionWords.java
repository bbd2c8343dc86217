package org.passerelle.exceptions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.Funder;
import org.passerelle.committee.AllocationWords;
import org.passerelle.committee.FunderAmounts;
import org.passerelle.committee.Outcome;
import org.passerelle.committee.Placement;
import org.passerelle.committee.RankingList;
import org.passerelle.opinions.Body;
import org.passerelle.shared.CurrencyFormat;
import org.passerelle.shared.Days;
import org.passerelle.shared.Json;
import org.passerelle.shared.Language;
import org.passerelle.shared.Moments;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;

/** A line of the register in the words of one language; the same on the screen, in the PDF and in the workbook. */
public final class ExceptionWords {

    private static final String UNTIL = "until";
    private static final String LIST_UNTIL = "listUntil";

    /** What moves with a closing only where it must. */
    private static final List<String> MOVED_WITH_CLOSING = List.of("resultsExpectedAt", "resultsAt", LIST_UNTIL);

    private final Texts texts;
    private final CallDefinition call;
    private final Language language;

    public ExceptionWords(Texts texts, CallDefinition call, Language language) {
        this.texts = texts;
        this.call = call;
        this.language = language;
    }

    /** What kind of exception it is. */
    public String kind(ExceptionKind kind) {
        return texts.word(language, "exceptionKind", kind);
    }

    /** When, in the zone of the call: 31 mars 2027 à 23:59. */
    public String when(Instant at) {
        return Moments.inWords(LocalDateTime.ofInstant(at, call.zone()), language, this::text);
    }

    /** The dossier by its number, or by its lead where it has none; blank where the line is of the whole call. */
    public String about(ExceptionLine line) {
        if (line.dossier() == null) {
            return "";
        }
        return line.number().isEmpty() ? texts.get(language, "exception.draftOf", line.lead()) : line.number();
    }

    /** What was done. */
    public String what(ExceptionLine line) {
        return texts.get(language, "exception.what." + line.what(), arguments(line));
    }

    /** Why: the words of who did it, or the rule where it gives the reason. */
    public String why(ExceptionLine line) {
        return line.reason().isEmpty() ? byRule(line) : line.reason();
    }

    private String byRule(ExceptionLine line) {
        if (line.detail().get("proposed") instanceof String proposed) {
            Placement placement = Json.read(proposed, Placement.class);
            return texts.get(
                    language,
                    "allocation." + placement.reason(),
                    AllocationWords.of(placement, call, (amount, currency) -> money(currency, amount)));
        }
        if (line.detail().get("short") instanceof String figures) {
            return texts.get(
                    language,
                    "allocation." + Placement.Reason.ENVELOPE_SHORT,
                    AllocationWords.of(Json.readMap(figures), call, (amount, currency) -> money(currency, amount)));
        }
        String key = "exception.why." + line.what();
        return texts.has(language, key) ? texts.get(language, key) : texts.get(language, "exception.why.none");
    }

    private Map<String, Object> arguments(ExceptionLine line) {
        Map<String, Object> detail = line.detail();
        Map<String, Object> words = new HashMap<>();
        detail.forEach((name, value) -> words.put(name, plain(name, value)));
        read(detail, "outcome", Outcome.class).ifPresent(o -> words.put("said", outcome(o.list(), o.grants())));
        read(detail, "proposed", Placement.class).ifPresent(p -> words.put("planned", outcome(p.list(), p.grants())));
        if (detail.get("grants") instanceof String grants) {
            RankingList list = RankingList.valueOf(String.valueOf(detail.get("list")));
            words.put("signed", outcome(list, FunderAmounts.read(grants)));
        }
        if (detail.get("funder") instanceof String funder && detail.get("amount") instanceof String amount) {
            words.put(
                    "credits",
                    money(call.funder(funder).orElse(call.mainFunder()).currency(), Money.of(amount)));
            words.put("funder", call.funder(funder).map(Funder::name).orElse(funder));
            words.put("year", detail.containsKey("year") ? detail.get("year").toString() : "none");
        }
        if (detail.containsKey("label")) {
            words.put("body", body(detail));
        }
        List.of("added", "struck").forEach(name -> words.put(name, conditions(detail.get(name))));
        words.putIfAbsent("said", "–");
        MOVED_WITH_CLOSING.forEach(day -> words.putIfAbsent(day, "none"));
        return words;
    }

    private static <T> Optional<T> read(Map<String, Object> detail, String name, Class<T> type) {
        return detail.get(name) instanceof String json ? Optional.of(Json.read(json, type)) : Optional.empty();
    }

    private Object plain(String name, Object value) {
        return switch (name) {
            case "check" -> texts.get(language, "check." + value);
            case "lack" -> texts.get(language, "promotionLack." + value);
            case "kept" -> amounts(FunderAmounts.read(value.toString()));
            case "reference" -> value.toString().isBlank() ? "–" : value;
            case "tie" -> texts.get(language, "tie." + value);
            case "source" -> texts.get(language, "tieSource." + value);
            case UNTIL, LIST_UNTIL -> Days.inWords(LocalDate.parse(value.toString()), language);
            case "due", "began", "ended" ->
                when(OffsetDateTime.parse(value.toString()).toInstant());
            case "dueAt", "convened" -> when(Instant.parse(value.toString()));
            case "closesAt", "resultsExpectedAt", "resultsAt" ->
                Moments.inWords(LocalDateTime.parse(value.toString()), language, this::text);
            default -> value;
        };
    }

    /** Each between quotation marks, as it was written; {@code none} where there are none. */
    private String conditions(@Nullable Object all) {
        return all instanceof List<?> several && !several.isEmpty()
                ? several.stream()
                        .map(condition -> texts.get(language, "exception.condition", condition))
                        .collect(Collectors.joining(", "))
                : "none";
    }

    private String body(Map<String, Object> detail) {
        ConsultationKind kind = ConsultationKind.valueOf(String.valueOf(detail.get("asked")));
        Body body = new Body(kind, String.valueOf(detail.get("body")), String.valueOf(detail.get("label")));
        return texts.get(language, body.titleKey(), body.ownName());
    }

    private String outcome(RankingList list, Map<String, Money> grants) {
        return Stream.of(texts.word(language, "list", list), amounts(grants))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String amounts(Map<String, Money> grants) {
        return grants.entrySet().stream()
                .map(grant -> amount(grant.getKey(), grant.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String amount(String key, Money amount) {
        Funder funder = call.funder(key).orElse(call.mainFunder());
        String written = money(funder.currency(), amount);
        return call.funders().size() == 1 ? written : funder.name() + " " + written;
    }

    private String money(String currency, Money amount) {
        return CurrencyFormat.of(currency, language.locale()).format(amount.amount());
    }

    private String text(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }
}
