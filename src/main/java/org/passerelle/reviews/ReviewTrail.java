package org.passerelle.reviews;

import java.util.Map;
import org.passerelle.dossiers.Dossier;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.people.Trail;
import org.springframework.stereotype.Component;

/** The lines of the trail that reviews leave: the stage of the dossier stays. */
@Component
class ReviewTrail {

    private final Trail trail;
    private final People people;

    ReviewTrail(Trail trail, People people) {
        this.trail = trail;
        this.people = people;
    }

    void note(Actor actor, Dossier dossier, String verb, Map<String, Object> detail) {
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }

    String name(PersonId person) {
        return people.get(person).name();
    }
}
