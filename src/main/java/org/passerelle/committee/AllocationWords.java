package org.passerelle.committee;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.shared.Money;

/** The figures of a placement as the words {@code allocation.REASON} take them. */
public final class AllocationWords {

    private static final String FUNDER = "funder";
    private static final String YEAR = "year";
    private static final List<String> OF_THE_FUNDER = List.of("want", "left");
    private static final List<String> OF_THE_MINISTRY = List.of("part", "least");

    private AllocationWords() {}

    /**
     * The funder by its name, with the year that lacks money where a year does, each amount with its currency, everything else as a figure.
     *
     * @param money writes an amount in the currency of an ISO code, for the reader
     */
    public static Map<String, Object> of(
            Placement placement, CallDefinition call, BiFunction<Money, String, String> money) {
        return of(placement.evidence(), call, money);
    }

    /** Whose envelope is short, with the year where a year is: {@code Ministère (2028)}. */
    public static String lacking(Placement placement, CallDefinition call) {
        Map<String, Object> evidence = placement.evidence();
        return call.funder(String.valueOf(evidence.get(FUNDER)))
                        .orElse(call.mainFunder())
                        .name()
                + year(evidence);
    }

    /** @param evidence of a placement */
    public static Map<String, Object> of(
            Map<String, Object> evidence, CallDefinition call, BiFunction<Money, String, String> money) {
        Funder ministry = call.mainFunder();
        Funder funder = call.funder(String.valueOf(evidence.get(FUNDER))).orElse(ministry);
        Map<String, Object> words = new LinkedHashMap<>();
        evidence.forEach((name, value) -> {
            if (name.equals(FUNDER)) {
                words.put(name, funder.name() + year(evidence));
            } else if (OF_THE_FUNDER.contains(name)) {
                words.put(name, money.apply(Money.of(value.toString()), funder.currency()));
            } else if (OF_THE_MINISTRY.contains(name)) {
                words.put(name, money.apply(Money.of(value.toString()), ministry.currency()));
            } else {
                words.put(name, new BigDecimal(value.toString()));
            }
        });
        return words;
    }

    private static String year(Map<String, Object> evidence) {
        Object year = evidence.get(YEAR);
        return year == null ? "" : " (" + year + ")";
    }
}
