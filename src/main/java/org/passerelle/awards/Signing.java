package org.passerelle.awards;

import java.util.Map;
import org.passerelle.dossiers.DossierId;
import org.passerelle.forms.Answers;

/**
 * What the officer answers to {@code forms/decision.form} before signing; everything else stays as the committee has it.
 *
 * @param common answers for every decision: the delegation of signature
 * @param changed answers for one dossier each, where the officer changed something
 */
public record Signing(Answers common, Map<DossierId, Answers> changed) {

    public Signing {
        changed = Map.copyOf(changed);
    }

    /** Every decision as the committee proposed it. */
    public static Signing asProposed() {
        return new Signing(Answers.none(), Map.of());
    }
}
