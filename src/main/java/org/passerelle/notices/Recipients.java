package org.passerelle.notices;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Dossier;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.shared.Days;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Knows who is meant by "the applicant" or "the embassy in Cotonou", and writes to each in the own language. */
@Component
class Recipients {

    private static final List<Role> SPEAKERS = List.of(
            Role.POST_CORRESPONDENT,
            Role.PREFECTURE_ADVISER,
            Role.PARTNER_STATE_OFFICER,
            Role.GEO_DESK,
            Role.AFD_CONTACT,
            Role.THEMATIC_EXPERT);

    private final People people;
    private final Told told;
    private final String home;

    Recipients(People people, Told told, @Value("${passerelle.address:http://localhost:8080}") String home) {
        this.people = people;
        this.told = told;
        this.home = home;
    }

    /** Those who may commit the organisation, and those who write for it; the mail leads to their page of the dossier. */
    void applicant(Dossier dossier, String key, Map<String, Object> about) {
        Stream.of(Role.APPLICANT_SIGNATORY, Role.APPLICANT_EDITOR)
                .flatMap(role -> people.withRole(role).stream())
                .filter(p -> p.actor().belongsTo(dossier.lead()))
                .distinct()
                .forEach(p -> send(p, key, LinkedPage.APPLICATION.of(dossier), about));
    }

    /** Everybody who may speak for a consulted body. */
    void ofBody(String body, Dossier dossier, String key, Map<String, Object> about) {
        SPEAKERS.stream()
                .flatMap(role -> people.withRole(role).stream())
                .filter(p -> Bodies.of(p.actor()).contains(body))
                .distinct()
                .forEach(p -> send(p, key, LinkedPage.OPINION.of(dossier), about));
    }

    void reviewer(PersonId id, Dossier dossier, String key, Map<String, Object> about) {
        send(people.get(id), key, LinkedPage.SHEET.of(dossier), about);
    }

    private void send(Person person, String key, String page, Map<String, Object> about) {
        Map<String, Object> arguments = new HashMap<>();
        about.forEach((name, value) -> arguments.put(name, inWords(value, person.language())));
        arguments.put("name", person.name());
        arguments.put("link", home.replaceFirst("/+$", "") + "/" + page);
        told.tell(person, key, page, arguments);
    }

    private static Object inWords(Object value, Language language) {
        if (value instanceof LocalDate date) {
            return Days.inWords(date, language);
        }
        return value instanceof LocalizedText text ? text.in(language) : value;
    }
}
