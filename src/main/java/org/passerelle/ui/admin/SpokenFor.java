package org.passerelle.ui.admin;

import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.dossiers.Bodies;
import org.passerelle.people.Person;

/**
 * Who speaks for consulted bodies, in a list of them.
 *
 * @param speakers everybody who speaks for one, by name
 */
record SpokenFor(List<Person> speakers) {

    String names(String body) {
        String names = speakers.stream()
                .filter(person -> Bodies.of(person.actor()).contains(body))
                .map(Person::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names;
    }
}
