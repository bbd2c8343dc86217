package org.passerelle.opinions;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.dossiers.Bodies;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.People;
import org.springframework.stereotype.Service;

/** Whether anybody hears what a body is asked: it has a mailbox in the reference data, or a person who speaks for it. */
@Service
public class BodyReach {

    private final BodyContacts contacts;
    private final People people;

    BodyReach(BodyContacts contacts, People people) {
        this.contacts = contacts;
        this.people = people;
    }

    /** Those of the bodies that have neither, by name; as many reads for one body as for all. */
    public Set<String> unreachable(Collection<String> bodies) {
        Set<String> left = new HashSet<>(bodies);
        contacts.all().values().stream()
                .filter(contact -> contact.mailbox() != null)
                .forEach(contact -> left.remove(contact.body()));
        if (!left.isEmpty()) {
            left.removeAll(people.withAnyRole(BodyMembers.ROLES).stream()
                    .flatMap(person -> Bodies.of(person.actor()).stream())
                    .collect(Collectors.toSet()));
        }
        return left;
    }
}
