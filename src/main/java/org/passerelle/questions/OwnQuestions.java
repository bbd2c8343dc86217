package org.passerelle.questions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people with an account ask about a call, and the answers that they read there: their mailbox is proven, so that the
 * service reads the question at once.
 */
@Service
@Transactional
public class OwnQuestions {

    private final QuestionsTable table;
    private final Intake intake;
    private final DossierFile dossiers;
    private final People people;
    private final Rights rights;
    private final Trail trail;

    OwnQuestions(QuestionsTable table, Intake intake, DossierFile dossiers, People people, Rights rights, Trail trail) {
        this.table = table;
        this.intake = intake;
        this.dossiers = dossiers;
        this.people = people;
        this.rights = rights;
        this.trail = trail;
    }

    /**
     * Asks from the page of a call.
     *
     * @throws Refusal INVALID_VALUE for an empty or too long question, TOO_MANY_ATTEMPTS for more than three in an hour
     */
    public void ask(Actor actor, CallId call, String words) {
        rights.require(actor, Act.ASK_QUESTION);
        add(actor, Intake.Origin.of(call), words);
    }

    /**
     * Asks from a draft of the own organisation.
     *
     * @param place the letter of the section
     * @throws Refusal as from the page of a call
     */
    public void ask(Actor actor, DossierId id, String place, String words) {
        rights.require(actor, Act.ASK_QUESTION);
        Dossier dossier = dossiers.get(id);
        if (!DossierAccess.isOwn(actor, dossier)) {
            throw new Refusal(RefusalCode.FORBIDDEN, Act.ASK_QUESTION);
        }
        add(actor, new Intake.Origin(dossier.call(), id, place), words);
    }

    /** What the actor asked about a call, from its page and from drafts, the newest first. */
    @Transactional(readOnly = true)
    public List<OwnQuestion> about(Actor actor, CallId call) {
        rights.require(actor, Act.ASK_QUESTION);
        return table.of(actor.personId(), call);
    }

    private void add(Actor actor, Intake.Origin origin, String words) {
        Person person = people.get(actor.personId());
        Intake.Asker asker = new Intake.Asker(person.id(), person.email(), person.language());
        table.add(intake.take(origin, asker, words), Optional.empty());
        trail.record(actor, origin.call().value(), value(origin.dossier()), "askQuestion", null, null, Map.of());
    }

    private static @Nullable UUID value(@Nullable DossierId dossier) {
        return dossier == null ? null : dossier.value();
    }
}
