package org.passerelle.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/** Turns what is asked into a typed question. */
final class QuestionReader {

    /** Widgets that are answered as a question is; all others hold what is kept elsewhere ({@link WidgetKind}). */
    static final Set<String> WIDGETS = Set.of("sdg", "schedule", "country", "period", "commune", "organisation");

    Question read(RawComponent raw, Head head) {
        String key = raw.required("key");
        boolean required = raw.flagIn("validate", "required");
        Feel readonly = raw.feel(raw.json().path("readonly"));
        return switch (raw.type()) {
            case "textfield" -> textfield(raw, head, key, required, readonly);
            case "textarea" -> new LongText(head, key, required, readonly, lengths(raw));
            case "number" -> quantity(raw, head, key, required, readonly);
            case "datetime" -> moment(raw, head, key, required, readonly);
            case "checkbox" -> new Tick(head, key, required, readonly);
            case "radio", "select" ->
                new Choice(head, key, required, readonly, OptionReader.read(raw), raw.flag("searchable", false));
            default -> new Choices(head, key, required, readonly, OptionReader.read(raw), raw.number("maxItems"));
        };
    }

    private static Question textfield(
            RawComponent raw, Head head, String key, boolean required, @Nullable Feel readonly) {
        return switch (Objects.requireNonNullElse(raw.property("widget"), "")) {
            case "sdg" -> new Goals(head, key, required, readonly, raw.number("maxItems"));
            case "schedule" ->
                new Schedule(
                        head,
                        key,
                        required,
                        readonly,
                        raw.expression("rows"),
                        raw.expression("from"),
                        raw.expression("to"));
            case "country" -> new Choice(head, key, required, readonly, World.COUNTRIES, true);
            case "commune" -> new Entry(head, key, required, readonly, Entry.Directory.COMMUNE);
            case "organisation" -> new Entry(head, key, required, readonly, Entry.Directory.ORGANISATION);
            case "period" -> new Months(head, key, required, readonly, raw.expression("first"), raw.expression("last"));
            default -> shortText(raw, head, key, required, readonly);
        };
    }

    private static ShortText shortText(
            RawComponent raw, Head head, String key, boolean required, @Nullable Feel readonly) {
        ShortText.Kind kind =
                switch (raw.textIn("validate", "validationType")) {
                    case "email" -> ShortText.Kind.EMAIL;
                    case "phone" -> ShortText.Kind.PHONE;
                    case "", "custom" -> ShortText.Kind.PLAIN;
                    default ->
                        throw raw.fault("unknown validate.validationType " + raw.textIn("validate", "validationType"));
                };
        Pattern pattern = pattern(raw);
        LocalizedText message = raw.twin("pattern");
        if (pattern != null && message == null) {
            throw raw.fault("a pattern needs its message: properties pattern.fr and pattern.en");
        }
        List<Option> suggestions = suggestions(raw);
        Adorners adorners = adorners(raw);
        if (!suggestions.isEmpty() && !adorners.equals(Adorners.NONE)) {
            throw raw.fault("a field with suggestions has no room for an appearance");
        }
        return new ShortText(
                head, key, required, readonly, lengths(raw), kind, pattern, message, suggestions, adorners);
    }

    private static @Nullable Pattern pattern(RawComponent raw) {
        JsonNode pattern = raw.json().path("validate").path("pattern");
        if (!pattern.isTextual() || pattern.asText().isEmpty()) {
            return null;
        }
        try {
            return Pattern.compile(pattern.asText());
        } catch (PatternSyntaxException e) {
            throw new MalformedForm(raw.file(), raw.name(), "a pattern that cannot be read: " + pattern.asText(), e);
        }
    }

    /** Three lists side by side: codes, French, English. */
    private static List<Option> suggestions(RawComponent raw) {
        LocalizedText both = raw.twin("suggestions");
        String named = raw.property("suggestions");
        if (both == null && named == null) {
            return List.of();
        }
        if (both == null || named == null) {
            throw raw.fault("suggestions have their codes (suggestions), French (.fr) and English (.en)");
        }
        String[] codes = named.split("\\|", -1);
        String[] french = both.fr().split("\\|", -1);
        String[] english = String.valueOf(both.en()).split("\\|", -1);
        if (french.length != codes.length || english.length != codes.length) {
            throw raw.fault("as many suggestions in French and in English as there are codes");
        }
        List<Option> all = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            all.add(new Option(codes[i], new LocalizedText(french[i], english[i])));
        }
        return all;
    }

    private static Quantity quantity(
            RawComponent raw, Head head, String key, boolean required, @Nullable Feel readonly) {
        JsonNode step = raw.json().path("increment");
        BigDecimal increment = step.isMissingNode() ? null : raw.decimal(step);
        if (increment != null && increment.signum() <= 0) {
            throw raw.fault("an increment is more than zero");
        }
        return new Quantity(
                head,
                key,
                required,
                readonly,
                raw.limit("min"),
                raw.limit("max"),
                raw.json().path("decimalDigits").asInt(0),
                increment,
                raw.flag("serializeToString", false),
                adorners(raw));
    }

    private static Moment moment(RawComponent raw, Head head, String key, boolean required, @Nullable Feel readonly) {
        Moment.Kind kind =
                switch (raw.text("subtype", "date")) {
                    case "date" -> Moment.Kind.DATE;
                    case "time" -> Moment.Kind.TIME;
                    case "datetime" -> Moment.Kind.DATETIME;
                    default -> throw raw.fault("unknown subtype " + raw.text("subtype", ""));
                };
        if (kind != Moment.Kind.DATE && !raw.text("timeSerializingFormat", "").equals("no_timezone")) {
            throw raw.fault("an hour is kept without a zone: timeSerializingFormat is no_timezone");
        }
        return new Moment(head, key, required, readonly, kind);
    }

    private static Adorners adorners(RawComponent raw) {
        return new Adorners(raw.adorner("prefixAdorner"), raw.adorner("suffixAdorner"));
    }

    private static Lengths lengths(RawComponent raw) {
        return new Lengths(raw.limit("minLength"), raw.limit("maxLength"));
    }
}
