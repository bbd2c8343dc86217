package org.passerelle.committee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.passerelle.shared.Json;
import org.passerelle.shared.Money;

/** Amounts by funder and year as a JSON list, as {@link FunderAmounts}. */
final class YearAmounts {

    private record Entry(String funder, int year, Money amount) {}

    private YearAmounts() {}

    static String write(Map<String, SortedMap<Integer, Money>> amounts) {
        List<Entry> entries = new ArrayList<>();
        amounts.forEach(
                (funder, byYear) -> byYear.forEach((year, amount) -> entries.add(new Entry(funder, year, amount))));
        return Json.write(entries);
    }

    static Map<String, SortedMap<Integer, Money>> read(String json) {
        Map<String, SortedMap<Integer, Money>> amounts = new LinkedHashMap<>();
        for (Entry each : Json.read(json, Entry[].class)) {
            amounts.computeIfAbsent(each.funder(), funder -> new TreeMap<>()).put(each.year(), each.amount());
        }
        return amounts;
    }
}
