package org.passerelle.forms;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may stand in a component of each type: the subset of form-js that we honour (docs/adr/0030). */
final class Attributes {

    private static final Set<String> ALL = Set.of("id", "type", "layout", "properties", "conditional");
    private static final Set<String> ASKED = with(ALL, "key", "label", "validate", "readonly");
    private static final Set<String> OPTIONS = with(ASKED, "values", "valuesKey", "valuesExpression");
    private static final Set<String> HOLDING =
            with(ALL, "label", "path", "components", "showOutline", "verticalAlignment");

    private static final Map<String, Set<String>> BY_TYPE = Map.ofEntries(
            Map.entry("textfield", with(ASKED, "appearance")),
            Map.entry("textarea", ASKED),
            Map.entry("number", with(ASKED, "appearance", "decimalDigits", "increment", "serializeToString")),
            Map.entry("datetime", with(ASKED, "subtype", "dateLabel", "timeLabel", "timeSerializingFormat", "use24h")),
            Map.entry("checkbox", ASKED),
            Map.entry("radio", OPTIONS),
            Map.entry("select", with(OPTIONS, "searchable")),
            Map.entry("checklist", OPTIONS),
            Map.entry("taglist", OPTIONS),
            Map.entry("group", HOLDING),
            Map.entry(
                    "dynamiclist",
                    with(
                            HOLDING,
                            "isRepeating",
                            "allowAddRemove",
                            "defaultRepetitions",
                            "disableCollapse",
                            "nonCollapsedItems")),
            Map.entry("text", with(ALL, "text")),
            Map.entry("expression", with(ALL, "key", "expression", "computeOn")),
            Map.entry("separator", ALL),
            Map.entry("spacer", with(ALL, "height")));

    /** What may stand in an attribute that holds others, by the type of the component; under no type for all of them. */
    private static final Map<String, Map<String, Set<String>>> NESTED = Map.of(
            "layout", Map.of("", Set.of("row", "columns")),
            "conditional", Map.of("", Set.of("hide")),
            "appearance", Map.of("", Set.of("prefixAdorner", "suffixAdorner")),
            "validate",
                    Map.of(
                            "", Set.of("required"),
                            "textfield", Set.of("required", "minLength", "maxLength", "pattern", "validationType"),
                            "textarea", Set.of("required", "minLength", "maxLength"),
                            "number", Set.of("required", "min", "max")));

    private Attributes() {}

    /** The attributes of a type; none for a type outside the subset (html, iframe, button, table, …). */
    static Optional<Set<String>> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The attributes that hold others. */
    static Set<String> nested() {
        return NESTED.keySet();
    }

    /** What may stand in such an attribute of a type. */
    static Set<String> in(String nested, String type) {
        Map<String, Set<String>> byType = NESTED.getOrDefault(nested, Map.of());
        return byType.getOrDefault(type, byType.getOrDefault("", Set.of()));
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
