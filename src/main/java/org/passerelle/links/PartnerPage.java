package org.passerelle.links;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.passerelle.letters.PartnerConfirmation;
import org.passerelle.shared.Figures;
import org.passerelle.shared.Money;

/**
 * What a partner sees of a dossier: what concerns it, and nothing else.
 *
 * @param open whether the lead's draft still takes its part
 */
record PartnerPage(
        PartnerLink link, boolean open, String title, String call, String lead, String organisation, List<Line> lines) {

    private static final Pattern FIELD = Pattern.compile(
            "amount\\.\\d{1,2}|name|position|role|contactName|contactPosition|contactEmail|contactPhone");

    static boolean asks(String field) {
        return FIELD.matcher(field).matches();
    }

    /** Public because the page's template asks it. */
    public String said(String field) {
        return link.said(field);
    }

    /** Whether it says who commits the partner, and to what amounts. */
    boolean isWhole() {
        return !said("name").isBlank()
                && !said("position").isBlank()
                && lines.stream().allMatch(line -> line.read().isPresent());
    }

    List<PartnerConfirmation.Line> confirmed() {
        return lines.stream()
                .map(l -> new PartnerConfirmation.Line(
                        l.kind(), l.planned(), l.read().orElse(l.planned())))
                .toList();
    }

    /** Section D of the form; what is left empty stays as the lead wrote it. */
    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        if (!said("role").isBlank()) {
            answers.put("foreignRole", said("role"));
        }
        if (!said("contactName").isBlank() && !said("contactEmail").isBlank()) {
            answers.put(
                    "foreignContact",
                    Map.of(
                            "name", said("contactName"),
                            "position", said("contactPosition"),
                            "email", said("contactEmail"),
                            "phone", said("contactPhone")));
        }
        return answers;
    }

    /**
     * One of its lines of the funding plan.
     *
     * @param given what the partner wrote, at first what is planned
     */
    record Line(String field, String kind, Money planned, String given) {

        /** What it commits to; empty for what is no amount. */
        Optional<Money> read() {
            return given.isBlank() ? Optional.empty() : Figures.money(given).filter(amount -> !amount.isNegative());
        }
    }
}
