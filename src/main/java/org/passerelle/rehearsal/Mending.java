package org.passerelle.rehearsal;

import java.util.stream.Collectors;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
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
        return "(" + finding.place() + ") "
                + texts.get(Language.EN, key, finding.evidence()) + " "
                + texts.get(Language.EN, key + ".wayOut", finding.evidence());
    }
}
