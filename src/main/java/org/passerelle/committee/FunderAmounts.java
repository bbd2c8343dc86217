package org.passerelle.committee;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.passerelle.shared.Json;
import org.passerelle.shared.Money;
import org.passerelle.shared.ReadTexts;

/** Amounts by funder as a JSON list: {@code jsonb} does not keep the order of an object's keys, and the first one counts. */
public final class FunderAmounts {

    private record Entry(String funder, Money amount) {}

    /** Every list of a call reads those of all its dossiers. */
    private static final ReadTexts<Map<String, Money>> KNOWN = new ReadTexts<>(20_000, FunderAmounts::parsed);

    private FunderAmounts() {}

    public static String write(Map<String, Money> amounts) {
        return Json.write(amounts.entrySet().stream()
                .map(e -> new Entry(e.getKey(), e.getValue()))
                .toList());
    }

    /** Never to be changed. */
    public static Map<String, Money> read(String json) {
        return KNOWN.of(json);
    }

    private static Map<String, Money> parsed(String json) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        for (Entry each : Json.read(json, Entry[].class)) {
            amounts.put(each.funder(), each.amount());
        }
        return Collections.unmodifiableMap(amounts);
    }

    /** The amounts in the order of the funders; those of others come last. */
    static Map<String, Money> ordered(Map<String, Money> amounts, Collection<String> funders) {
        Map<String, Money> ordered = new LinkedHashMap<>();
        for (String funder : funders) {
            Money amount = amounts.get(funder);
            if (amount != null) {
                ordered.put(funder, amount);
            }
        }
        amounts.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
