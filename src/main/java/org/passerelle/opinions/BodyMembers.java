package org.passerelle.opinions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.Bodies;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.Role;
import org.springframework.stereotype.Component;

/** Who may speak for a body: those whose role and post, region or State are its own. */
@Component
class BodyMembers {

    private static final Map<ConsultationKind, Role> SPEAKER = Map.of(
            ConsultationKind.EMBASSY, Role.POST_CORRESPONDENT,
            ConsultationKind.PREFECTURE, Role.PREFECTURE_ADVISER,
            ConsultationKind.GEO_DESK, Role.GEO_DESK,
            ConsultationKind.AFD, Role.AFD_CONTACT,
            ConsultationKind.THEMATIC, Role.THEMATIC_EXPERT,
            ConsultationKind.PARTNER_STATE, Role.PARTNER_STATE_OFFICER);

    /** Those who speak for bodies, of whatever kind. */
    static final Set<Role> ROLES = Set.copyOf(SPEAKER.values());

    private final People people;

    BodyMembers(People people) {
        this.people = people;
    }

    /** By name; those who may not sign in are left out. */
    List<Person> of(Consultation consultation) {
        return people.withRole(Objects.requireNonNull(SPEAKER.get(consultation.kind()))).stream()
                .filter(person -> Bodies.of(person.actor()).contains(consultation.body()))
                .toList();
    }
}
