package org.passerelle.synthesis;

import java.util.List;
import java.util.Map;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.synthesis.SynthesisWords.Advice;
import org.springframework.boot.test.context.TestComponent;

/** Writes syntheses as an officer would. */
@TestComponent
public class Written {

    private final Trade trade;
    private final Syntheses syntheses;
    private final SynthesisFile file;

    Written(Trade trade, Syntheses syntheses, SynthesisFile file) {
        this.trade = trade;
        this.syntheses = syntheses;
        this.file = file;
    }

    /** Prepared and finished by the officer, with these conditions. */
    public Synthesis finished(DossierId id, Condition... conditions) {
        syntheses.prepare(officer(), id);
        return finish(id, conditions);
    }

    /** Finished as it is, every text filled. */
    public Synthesis finish(DossierId id, Condition... conditions) {
        Synthesis draft = newest(id);
        SynthesisWords words = draft.words();
        return syntheses.finish(
                officer(),
                id,
                draft.revision(),
                new SynthesisWords(
                        "Un réseau d’eau.",
                        words.findings(),
                        "Solide et bien préparé.",
                        "Les réserves sont levées par le plan de suivi.",
                        Advice.GRANT,
                        words.amounts(),
                        List.of(conditions)));
    }

    /** Without a grant. */
    public static SynthesisWords refusing(SynthesisWords words) {
        return new SynthesisWords(
                "Projet",
                words.findings(),
                "Trop faible.",
                words.position(),
                Advice.REFUSE,
                Map.of(),
                words.conditions());
    }

    public Synthesis newest(DossierId id) {
        List<Synthesis> all = file.of(officer(), id);
        return all.get(all.size() - 1);
    }

    public Actor officer() {
        return trade.actor(Role.CASE_OFFICER);
    }
}
