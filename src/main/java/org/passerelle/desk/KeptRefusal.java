package org.passerelle.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.TextKey;

/** A refusal as a row keeps it, put into words later in its reader's language. */
final class KeptRefusal {

    private static final String CODE = "code";
    private static final String DETAILS = "details";
    private static final String FINDINGS = "findings";
    private static final String KEY = "key";
    private static final String ARGUMENTS = "arguments";
    private static final String PLACE = "place";
    private static final String EVIDENCE = "evidence";

    private KeptRefusal() {}

    static Map<String, Object> of(Refusal refusal) {
        return Map.of(
                CODE,
                refusal.code().name(),
                DETAILS,
                refusal.details().stream().map(KeptRefusal::plain).toList(),
                FINDINGS,
                refusal.findings().stream().map(KeptRefusal::plain).toList());
    }

    static Refusal read(Map<String, Object> kept) {
        List<Finding> findings =
                maps(kept.get(FINDINGS)).stream().map(KeptRefusal::finding).toList();
        return findings.isEmpty()
                ? new Refusal(
                        RefusalCode.valueOf(String.valueOf(kept.get(CODE))),
                        list(kept.get(DETAILS)).stream().map(KeptRefusal::rich).toArray())
                : new Refusal(findings);
    }

    private static Map<String, Object> plain(Finding finding) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        finding.evidence().forEach((name, value) -> evidence.put(name, plain(value)));
        return Map.of(CODE, finding.code(), PLACE, finding.place(), EVIDENCE, evidence);
    }

    static Object plain(Object value) {
        if (value instanceof TextKey text) {
            return Map.of(
                    KEY,
                    text.key(),
                    ARGUMENTS,
                    text.arguments().stream().map(KeptRefusal::plain).toList());
        }
        return value instanceof Number ? value : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static Finding finding(Map<String, Object> kept) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        ((Map<String, Object>) kept.getOrDefault(EVIDENCE, Map.of()))
                .forEach((name, value) -> evidence.put(name, rich(value)));
        return Finding.blocking(String.valueOf(kept.get(CODE)), String.valueOf(kept.get(PLACE)), evidence);
    }

    static Object rich(Object value) {
        return value instanceof Map<?, ?> text
                ? new TextKey(
                        String.valueOf(text.get(KEY)),
                        list(text.get(ARGUMENTS)).stream()
                                .map(KeptRefusal::rich)
                                .toList())
                : value;
    }

    private static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> several ? new ArrayList<>(several) : List.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(@Nullable Object value) {
        return list(value).stream().map(one -> (Map<String, Object>) one).toList();
    }
}
