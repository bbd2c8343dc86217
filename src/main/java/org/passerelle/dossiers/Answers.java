package org.passerelle.dossiers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.passerelle.forms.DossierKeys;
import org.passerelle.shared.Period;

/** What the applicant answered, by form key; read through the trade's questions. */
public record Answers(Map<String, Object> values) {

    public Answers {
        values = new TreeMap<>(values);
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    /** These answers with some replaced; a null value takes an answer away. */
    public Answers with(Map<String, Object> changes) {
        Map<String, Object> next = new TreeMap<>(values);
        changes.forEach((key, value) -> {
            if (value == null) {
                next.remove(key);
            } else {
                next.put(key, value);
            }
        });
        return new Answers(next);
    }

    public String text(String key) {
        Object value = values.get(key);
        return value == null ? "" : value.toString();
    }

    public String title() {
        return text(DossierKeys.TITLE);
    }

    public String theme() {
        return text(DossierKeys.THEME);
    }

    public String securityZone() {
        return text(DossierKeys.SECURITY_ZONE);
    }

    public boolean isNewPartnership() {
        return text(DossierKeys.PARTNERSHIP).equals(DossierKeys.NEW);
    }

    /** From the first to the last day, once both are there and in order. */
    public Optional<Period> period() {
        try {
            LocalDate start = LocalDate.parse(text(DossierKeys.STARTS_ON));
            LocalDate end = LocalDate.parse(text(DossierKeys.ENDS_ON));
            return end.isBefore(start) ? Optional.empty() : Optional.of(new Period(start, end));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
