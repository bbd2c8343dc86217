package org.passerelle.rehearsal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Priced;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/** Tells whoever wrote a file why an act was refused that the file wants done: the place, the rule and the way out. */
@Component
class Mending {

    private final Texts texts;

    Mending(Texts texts) {
        this.texts = texts;
    }

    String words(Refusal refusal) {
        String codes = "refused " + Difference.listed(refusal.codes());
        if (refusal.code() == RefusalCode.CONTENT) {
            return codes + ": " + refusal.findings().stream().map(this::words).collect(Collectors.joining(" "));
        }
        return refusal.code() == RefusalCode.INVALID_VALUE ? codes + " at " + refusal.details() : codes;
    }

    private String words(Finding finding) {
        String key = "finding." + finding.code();
        Map<String, Object> evidence = new HashMap<>();
        finding.evidence().forEach((name, value) -> evidence.put(name, figure(value)));
        return "(" + finding.place() + ") " + texts.get(Language.EN, key, evidence) + " "
                + texts.get(Language.EN, key + ".wayOut", evidence);
    }

    /** As a file writes it. */
    private static Object figure(Object value) {
        if (value instanceof Priced priced) {
            return priced.amount() + " " + priced.currency();
        }
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value;
    }
}
