package org.passerelle.desk;

import java.util.List;
import java.util.Map;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;

/** An act that a batch does on each of its dossiers, in a transaction of its own. */
interface BatchAct {

    Batch.Kind kind();

    /**
     * Tries it; what it writes is taken back.
     *
     * @return what it chose, to be done later as it was shown
     * @throws Refusal where it is not possible
     */
    default Map<String, Object> attempt(Actor actor, Batch batch, DossierId dossier) {
        act(actor, batch, dossier, Map.of());
        return Map.of();
    }

    /** The same where what to do was chosen when the batch was prepared. */
    default Map<String, Object> attempt(Actor actor, Batch batch, DossierId dossier, Map<String, Object> chosen) {
        if (chosen.isEmpty()) {
            return attempt(actor, batch, dossier);
        }
        act(actor, batch, dossier, chosen);
        return chosen;
    }

    /** @throws Refusal where it is not possible */
    void act(Actor actor, Batch batch, DossierId dossier, Map<String, Object> plan);

    /**
     * Does it when its turn has come.
     *
     * @return the plan as it was carried out, which may be less than what was planned
     * @throws Refusal where it is not possible
     */
    default Map<String, Object> perform(Actor actor, Batch batch, DossierId dossier, Map<String, Object> plan) {
        act(actor, batch, dossier, plan);
        return plan;
    }

    /** Tells once of all that was done. */
    default void finished(Actor actor, Batch batch, List<DossierId> done) {}

    /** One that has nothing to choose beforehand and nothing to tell of all at the end. */
    static BatchAct of(Batch.Kind kind, Step step) {
        return new BatchAct() {
            @Override
            public Batch.Kind kind() {
                return kind;
            }

            @Override
            public void act(Actor actor, Batch batch, DossierId dossier, Map<String, Object> plan) {
                step.act(actor, batch, dossier);
            }
        };
    }

    /** What is done on one dossier. */
    interface Step {

        /** @throws Refusal where it is not possible */
        void act(Actor actor, Batch batch, DossierId dossier);
    }
}
