package org.passerelle.forms;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may stand in a component of each type: the subset of form-js that we honour (docs/adr/0030). */
final class Attributes {

    private static final Set<String> ALL = Set.of("id", "type", "layout", "properties", "conditional");
    private static final Set<String> ASKED = with(ALL, "key", "label", "validate", "readonly");
    private static final Set<String> OPTIONS = with(ASKED, "values", "searchable");
    private static final Set<String> HOLDING =
            with(ALL, "label", "path", "components", "showOutline", "verticalAlignment");

    private static final Map<String, Set<String>> BY_TYPE = Map.ofEntries(
            Map.entry("textfield", with(ASKED, "appearance")),
            Map.entry("textarea", ASKED),
            Map.entry("number", with(ASKED, "appearance", "decimalDigits", "increment", "serializeToString")),
            Map.entry("datetime", with(ASKED, "subtype", "dateLabel", "timeLabel", "timeSerializingFormat", "use24h")),
            Map.entry("checkbox", ASKED),
            Map.entry("radio", OPTIONS),
            Map.entry("select", OPTIONS),
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

    private Attributes() {}

    /** The attributes of a type; none for a type outside the subset (html, iframe, button, table, …). */
    static Optional<Set<String>> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
