package org.passerelle.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallForms;
import org.passerelle.calls.CallRules;
import org.springframework.stereotype.Component;

/** The rules of a dossier's call as it has kept them since its opening, whatever the service holds by now (ADR 0041). */
@Component
class Rules {

    private final CallRules rules;
    private final CallForms forms;

    Rules(CallRules rules, CallForms forms) {
        this.rules = rules;
        this.forms = forms;
    }

    /** The call, its process and decision tables, and which version of each table and form holds. */
    List<Part> of(Call call) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.json("rules/call.json", call.definition()));
        Map<String, Integer> versions = new TreeMap<>();
        for (CallRules.Kept kept : rules.of(call.id())) {
            versions.put(kept.file(), kept.version());
            parts.add(Part.text("rules/" + kept.file(), kept.text()));
        }
        parts.add(Part.json(
                "rules/versions.json", Map.of("models", versions, "forms", new TreeMap<>(forms.versions(call.id())))));
        return parts;
    }
}
