package org.passerelle.workflow.delegate;

import java.util.List;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.springframework.stereotype.Component;

/** As what somebody sits on a committee, so that the worklist finds the person under one of its own roles. */
@Component
class CommitteeRoles {

    private static final List<Role> SIT =
            List.of(Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR, Role.COMMITTEE_SECRETARY, Role.PARTNER_STATE_OFFICER);

    private final People people;

    CommitteeRoles(People people) {
        this.people = people;
    }

    /** A seat whose holder has lost every role since is still a member's. */
    String of(PersonId person) {
        Actor sits = people.get(person).actor();
        return SIT.stream()
                .filter(sits::is)
                .findFirst()
                .orElse(Role.COMMITTEE_MEMBER)
                .name();
    }
}
