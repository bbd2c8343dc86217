package org.passerelle.forms;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Judged.Fault;
import org.passerelle.shared.LocalizedText;

/** Judges texts as form-js does: trimmed, a length only of what is there, patterns found anywhere. */
final class TextJudge {

    private static final Pattern EMAIL =
            Pattern.compile("^[\\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$");
    /** E.164 (domain.md §3.16). */
    private static final Pattern PHONE = Pattern.compile("^\\+[1-9]\\d{6,14}$");

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private TextJudge() {}

    static Judged judge(ShortText field, @Nullable Object value, Scope scope) {
        if (value != null && !(value instanceof String)) {
            return Judged.wrong(value, Fault.KIND);
        }
        String text = clean(value).replace('\n', ' ');
        if (text.isEmpty()) {
            return field.required() ? Judged.missing() : Judged.sound(null);
        }
        String kept = field.kind() == ShortText.Kind.PHONE ? phone(text) : text;
        return length(field.lengths(), text, scope).orElseGet(() -> form(field, kept));
    }

    static Judged judge(LongText field, @Nullable Object value, Scope scope) {
        if (value != null && !(value instanceof String)) {
            return Judged.wrong(value, Fault.KIND);
        }
        String text = clean(value);
        if (text.isEmpty()) {
            return field.required() ? Judged.missing() : Judged.sound(null);
        }
        return length(field.lengths(), text, scope).orElseGet(() -> Judged.sound(text));
    }

    private static String clean(@Nullable Object value) {
        String unix = value == null ? "" : value.toString().replace("\r\n", "\n");
        return CONTROLS.matcher(unix).replaceAll("").strip();
    }

    private static Optional<Judged> length(Lengths lengths, String text, Scope scope) {
        BigDecimal length = BigDecimal.valueOf(text.length());
        Optional<BigDecimal> min = limit(lengths.min(), scope).filter(m -> length.compareTo(m) < 0);
        if (min.isPresent()) {
            return min.map(m -> Judged.wrong(text, Fault.TOO_SHORT, m.toPlainString()));
        }
        return limit(lengths.max(), scope)
                .filter(m -> length.compareTo(m) > 0)
                .map(m -> Judged.wrong(text, Fault.TOO_LONG, m.toPlainString()));
    }

    private static Optional<BigDecimal> limit(@Nullable Limit limit, Scope scope) {
        return limit == null ? Optional.empty() : limit.in(scope);
    }

    private static Judged form(ShortText field, String text) {
        if (field.kind() == ShortText.Kind.EMAIL && !EMAIL.matcher(text).find()) {
            return Judged.wrong(text, Fault.EMAIL);
        }
        if (field.kind() == ShortText.Kind.PHONE && !PHONE.matcher(text).find()) {
            return Judged.wrong(text, Fault.PHONE);
        }
        Pattern pattern = field.pattern();
        if (pattern != null && !pattern.matcher(text).find()) {
            LocalizedText message =
                    Optional.ofNullable(field.patternMessage()).orElse(LocalizedText.of(pattern.pattern()));
            return new Judged(
                    text,
                    "INVALID_VALUE",
                    Map.of(
                            "reason",
                            Fault.PATTERN.name(),
                            "message",
                            message.fr(),
                            "messageEn",
                            Optional.ofNullable(message.en()).orElse(message.fr())));
        }
        return Judged.sound(text);
    }

    /** Without spaces and the like; a French national number gets its country. */
    private static String phone(String text) {
        String digits = text.replaceAll("[\\s.\\-/()\\u00a0\\u202f]", "");
        if (digits.matches("0[1-9]\\d{8}")) {
            return "+33" + digits.substring(1);
        }
        return digits.startsWith("00") ? "+" + digits.substring(2) : digits;
    }
}
