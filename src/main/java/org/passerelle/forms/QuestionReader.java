package org.passerelle.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/** Turns what is asked into a typed question. */
final class QuestionReader {

    Question read(RawComponent raw, Head head) {
        String key = raw.required("key");
        boolean required = raw.json().path("validate").path("required").asBoolean(false);
        Feel readonly = raw.feel(raw.json().path("readonly"));
        return switch (raw.type()) {
            case "textfield" -> shortText(raw, head, key, required, readonly);
            case "textarea" -> new LongText(head, key, required, readonly, lengths(raw));
            case "number" -> quantity(raw, head, key, required, readonly);
            case "datetime" -> moment(raw, head, key, required, readonly);
            case "checkbox" -> new Tick(head, key, required, readonly);
            case "radio", "select" -> new Choice(head, key, required, readonly, raw.options());
            default -> new Choices(head, key, required, readonly, raw.options(), raw.number("maxItems"));
        };
    }

    private static ShortText shortText(
            RawComponent raw, Head head, String key, boolean required, @Nullable Feel readonly) {
        ShortText.Kind kind =
                switch (raw.child("validate").text("validationType", "")) {
                    case "email" -> ShortText.Kind.EMAIL;
                    case "phone" -> ShortText.Kind.PHONE;
                    default -> ShortText.Kind.PLAIN;
                };
        Pattern pattern = pattern(raw);
        LocalizedText message = raw.twin("pattern");
        if (pattern != null && message == null) {
            throw raw.fault("a pattern needs its message: properties pattern.fr and pattern.en");
        }
        return new ShortText(head, key, required, readonly, lengths(raw), kind, pattern, message, suggestions(raw));
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
                raw.json().path("appearance").path("suffixAdorner").asText(null));
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

    private static Lengths lengths(RawComponent raw) {
        return new Lengths(raw.limit("minLength"), raw.limit("maxLength"));
    }
}
