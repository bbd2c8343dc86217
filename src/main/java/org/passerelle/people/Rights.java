package org.passerelle.people;

import java.util.Arrays;
import java.util.Set;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/**
 * The one place that says whether somebody may do something; every service asks it first. A button that is not shown is
 * courtesy, this is the security.
 */
@Component
public class Rights {

    /**
     * Refuses with {@code NOT_SIGNATORY} an editor who would submit the own dossier, with {@code CONFLICT_OF_INTEREST}
     * one who would judge the dossier of the own organisation, and with {@code FORBIDDEN} everyone else who may not.
     *
     * @param held how the actor stands to the dossier; nothing for an act that has none
     */
    public void require(Actor actor, Act act, Relation... held) {
        Set<Relation> relations = Set.copyOf(Arrays.asList(held));
        if (!allows(actor, act, relations)) {
            boolean editor = relations.contains(Relation.OWN) && actor.is(Role.APPLICANT_EDITOR);
            throw new Refusal(act == Act.SUBMIT && editor ? RefusalCode.NOT_SIGNATORY : RefusalCode.FORBIDDEN, act);
        }
        if (act.quality() != null && relations.contains(Relation.OWN)) {
            throw new Refusal(RefusalCode.CONFLICT_OF_INTEREST, act);
        }
    }

    /** Whether the act would be allowed: for a screen that hides or explains a button. */
    public boolean allows(Actor actor, Act act, Relation... held) {
        return allows(actor, act, Set.copyOf(Arrays.asList(held)));
    }

    /**
     * Refuses with {@code CONFLICT_OF_INTEREST} one who judged the dossier in another quality before. The same quality
     * again is not its concern: the service knows whether that act already took effect.
     *
     * @param before the qualities in which the actor has judged this dossier
     */
    public void requireImpartial(Act act, Set<Quality> before) {
        Quality quality = act.quality();
        if (quality != null && before.stream().anyMatch(other -> other != quality)) {
            throw new Refusal(RefusalCode.CONFLICT_OF_INTEREST, act, before);
        }
    }

    private static boolean allows(Actor actor, Act act, Set<Relation> held) {
        return actor.isClockwork()
                ? act.allowsClockwork()
                : actor.roles().stream().anyMatch(role -> act.allows(role, held));
    }
}
