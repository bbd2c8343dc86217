package org.passerelle.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Days;
import org.passerelle.shared.Finding;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.shared.Priced;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.TextKey;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.ReaderZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that turns refusals, findings and faults into words. Every exception that a listener lets pass comes
 * here: a view catches a {@link Refusal} only to show it beside the field that it concerns.
 */
public final class UiErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UiErrors.class);
    private static final ZoneId SERVICE_ZONE = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d\\d");

    @Override
    public void error(ErrorEvent event) {
        Optional<Refusal> refusal = refusalIn(event.getThrowable());
        if (UI.getCurrent() == null) {
            LOG.error("A fault outside of a screen", event.getThrowable());
        } else if (refusal.isPresent()) {
            Message.refusal(words(refusal.get()), refusal.get().findings());
        } else {
            Message.fault(record(event.getThrowable()));
        }
    }

    /** Why an act was refused, and what to do: the key {@code refusal.CODE}. */
    public static String words(Refusal refusal) {
        return ViewLanguage.text(
                "refusal." + refusal.code() + known(refusal),
                refusal.details().stream().map(UiErrors::figure).toArray());
    }

    /** What the details know beyond the code: who was first; how often was asked; what is open instead; which year. */
    private static String known(Refusal refusal) {
        int details = refusal.details().size();
        return switch (refusal.code()) {
            case ALREADY_DONE -> details > 1 ? ".by" : "";
            case ENVELOPE_EXCEEDED -> details > 2 ? ".year" : "";
            case WRONG_STAGE -> details > 4 ? ".reopened" : details > 3 ? ".rounds" : "";
            default -> "";
        };
    }

    /** What is wrong: the key {@code finding.CODE}. */
    public static String words(Finding finding) {
        return words("finding", finding);
    }

    /** The same in the words of another place: the key {@code prefix.CODE}. */
    public static String words(String prefix, Finding finding) {
        return ViewLanguage.text(prefix + "." + finding.code(), figures(finding));
    }

    /** How to mend it: the key {@code finding.CODE.wayOut}. */
    public static String wayOut(Finding finding) {
        return ViewLanguage.text("finding." + finding.code() + ".wayOut", figures(finding));
    }

    /** Why an act was refused, and how the first thing that can be mended is. */
    public static String mended(Refusal refusal) {
        return refusal.findings().stream()
                .findFirst()
                .map(finding -> words(finding) + " " + wayOut(finding))
                .orElseGet(() -> words(refusal));
    }

    /** The refusal that a fault wraps, however deep. */
    public static Optional<Refusal> refusalIn(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** Logs a fault under a short reference that the reader can quote. */
    static String record(Throwable fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("Fault {} on a screen", reference, fault);
        return reference;
    }

    private static Map<String, Object> figures(Finding finding) {
        Map<String, Object> figures = new HashMap<>();
        finding.evidence().forEach((name, value) -> figures.put(name, figure(value)));
        return figures;
    }

    private static Object figure(Object value) {
        if (value instanceof Money money) {
            return Formats.money(money);
        }
        if (value instanceof Priced priced) {
            return Formats.money(priced.amount(), priced.currency());
        }
        if (value instanceof Percent percent) {
            return Formats.percent(percent);
        }
        if (value instanceof TextKey words) {
            return ViewLanguage.text(
                    words.key(),
                    words.arguments().stream().map(UiErrors::figure).toArray());
        }
        if (value instanceof Instant instant) {
            return TO_THE_SECOND.format(
                    LocalDateTime.ofInstant(instant, ReaderZone.current().orElse(SERVICE_ZONE)));
        }
        if (value instanceof LocalDateTime moment) {
            return Formats.dateTime(moment);
        }
        if (value instanceof LocalDate day) {
            return Days.inWords(day, ViewLanguage.current());
        }
        if (value instanceof CountryCode country) {
            return country.name(ViewLanguage.current());
        }
        if (value instanceof LocalizedText words) {
            return words.in(ViewLanguage.current());
        }
        if (value instanceof List<?> several) {
            return several.stream().map(one -> figure(one).toString()).collect(Collectors.joining(", "));
        }
        return value instanceof String words && AMOUNT.matcher(words).matches()
                ? Formats.money(Money.of(words))
                : value instanceof Number ? value : value.toString();
    }
}
