package org.passerelle.notices;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.passerelle.calls.Call;
import org.passerelle.desk.InCharge;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Delegation;
import org.passerelle.dossiers.Delegations;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Mailer;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.shared.Days;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Moments;
import org.passerelle.shared.ServiceAddress;
import org.passerelle.shared.TextKey;
import org.passerelle.shared.Texts;
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
    private final DossierFile dossiers;
    private final Delegations delegations;
    private final InCharge inCharge;
    private final Conflicts conflicts;
    private final Told told;
    private final Mailer mailer;
    private final Texts texts;
    private final ServiceAddress address;

    Recipients(
            People people,
            DossierFile dossiers,
            Delegations delegations,
            InCharge inCharge,
            Conflicts conflicts,
            Told told,
            Mailer mailer,
            Texts texts,
            ServiceAddress address) {
        this.dossiers = dossiers;
        this.people = people;
        this.delegations = delegations;
        this.inCharge = inCharge;
        this.conflicts = conflicts;
        this.told = told;
        this.mailer = mailer;
        this.texts = texts;
        this.address = address;
    }

    /** Those who may commit the organisation, and those who write for it; the mail leads to their page of the dossier. */
    void applicant(Dossier dossier, String key, Map<String, Object> about) {
        people.applicantsOf(dossier.lead()).forEach(p -> send(p, key, LinkedPage.APPLICATION.of(dossier), about));
    }

    /** Those who may sign for the organisation today, except one; the mail leads to the page where it is done. */
    void signatories(Dossier dossier, Optional<PersonId> except, String key, Map<String, Object> about) {
        Stream.concat(
                        people.signatoriesOf(dossier.lead()).stream(),
                        people
                                .all(delegations.holding(dossier.lead()).stream()
                                        .map(Delegation::holder)
                                        .toList())
                                .stream())
                .filter(p -> !p.isDisabled() && !Optional.of(p.id()).equals(except))
                .distinct()
                .forEach(p -> send(p, key, LinkedPage.SIGNATURE.of(dossier), about));
    }

    /** Those who may commit a partner of the dossier; the mail leads to the page where it is done. */
    void partner(Dossier dossier, OrganisationId partner, String key, Map<String, Object> about) {
        people.signatoriesOf(partner).forEach(p -> send(p, key, LinkedPage.PART.of(dossier), about));
    }

    /** One person who writes or signs for the organisation. */
    void ofApplicant(PersonId id, Dossier dossier, String key, Map<String, Object> about) {
        people.find(id)
                .filter(p -> !p.isDisabled())
                .ifPresent(p -> send(p, key, LinkedPage.APPLICATION.of(dossier), about));
    }

    /** Everybody who may speak for a consulted body. */
    void ofBody(String body, Dossier dossier, String key, Map<String, Object> about) {
        speakers(body).forEach(p -> send(p, key, LinkedPage.OPINION.of(dossier), about));
    }

    /** The same, each of what is open to it; the mail leads to the worklist, and nobody is told of nothing. */
    void ofBody(String body, String key, Function<Person, Map<String, Object>> about) {
        speakers(body).forEach(p -> {
            Map<String, Object> own = about.apply(p);
            if (!own.isEmpty()) {
                send(p, key, "worklist", own);
            }
        });
    }

    /** Those who may speak for a consulted body. */
    Stream<Person> speakers(String body) {
        return people.withAnyRole(SPEAKERS).stream()
                .filter(p -> Bodies.of(p.actor()).contains(body));
    }

    /** One member of a consulted body. */
    void ofBodyInPerson(PersonId id, Dossier dossier, String key, Map<String, Object> about) {
        people.find(id)
                .filter(p -> !p.isDisabled())
                .ifPresent(p -> send(p, key, LinkedPage.OPINION.of(dossier), about));
    }

    /** Somebody of whom an address is known and who has no account: the service writes to it in French. */
    void outsider(EmailAddress to, String name, String key, Map<String, Object> about) {
        Map<String, Object> arguments = new HashMap<>();
        about.forEach((word, value) -> arguments.put(word, inWords(value, Language.FR)));
        arguments.put("name", name);
        mailer.send(to.value(), Language.FR, key, arguments);
    }

    /** Who asked about a call from an account; the mail leads to where the own questions stand with their answers. */
    void asker(PersonId id, Call call, String key, Map<String, Object> about) {
        people.find(id).filter(p -> !p.isDisabled()).ifPresent(p -> send(p, key, "ask/" + call.code(), about));
    }

    /** Everybody who writes or signs a draft of the call, each once; the mail leads to the page of the call. */
    void writers(Call call, String key, Map<String, Object> about) {
        applicants(dossiers.leads(call.id(), Set.of(Stage.DRAFT)), call, key, about);
    }

    /** The same for some organisations. */
    void applicants(List<OrganisationId> leads, Call call, String key, Map<String, Object> about) {
        people.applicantsOf(leads).forEach(p -> send(p, key, "calls/" + call.code(), about));
    }

    /** The officer who has the dossier in hand, or stands in; every one where nobody is waited for in person. */
    void inCharge(Dossier dossier, String key, Map<String, Object> about) {
        inCharge(dossier.id()).forEach(p -> send(p, key, LinkedPage.DOSSIER.of(dossier), about));
    }

    /** The same of several dossiers, each of what is its own and open to it; the mail leads to the worklist. */
    void inCharge(List<Dossier> all, String key, Function<List<Dossier>, Map<String, Object>> about) {
        Map<Person, List<Dossier>> own = new LinkedHashMap<>();
        all.forEach(dossier -> inCharge(dossier.id())
                .filter(p -> !conflicts.isClosed(p.actor(), dossier.id()))
                .forEach(
                        p -> own.computeIfAbsent(p, person -> new ArrayList<>()).add(dossier)));
        own.forEach((p, dossiers) -> send(p, key, "worklist", about.apply(dossiers)));
    }

    private Stream<Person> inCharge(DossierId dossier) {
        return inCharge.of(dossier)
                .flatMap(people::find)
                .map(Stream::of)
                .orElseGet(() -> people.withRole(Role.CASE_OFFICER).stream());
    }

    /** Every programme officer: what a second person of theirs is to do, or nobody in particular. */
    void officers(Dossier dossier, String key, Map<String, Object> about) {
        officers(LinkedPage.DOSSIER.of(dossier), key, about);
    }

    /** The secretaries of the committee who may know of it; the mail leads to the sessions on the call. */
    void secretaries(Call call, Predicate<Person> which, String key, Map<String, Object> about) {
        people.withRole(Role.COMMITTEE_SECRETARY).stream()
                .filter(which)
                .forEach(p -> send(p, key, "committee/" + call.code(), about));
    }

    /** Every programme officer, of what is done on a page of theirs that shows no one dossier. */
    void officers(String page, String key, Map<String, Object> about) {
        people.withRole(Role.CASE_OFFICER).forEach(p -> send(p, key, page, about));
    }

    /** One officer, reviewer or member of a body, of several dossiers together; the mail leads to its worklist. */
    void officer(PersonId id, String key, Map<String, Object> about) {
        people.find(id).filter(p -> !p.isDisabled()).ifPresent(p -> send(p, key, "worklist", about));
    }

    /** People of the service, of the synthesis of a dossier. */
    void onSynthesis(Collection<Person> all, Dossier dossier, String key, Map<String, Object> about) {
        all.stream().filter(p -> !p.isDisabled()).forEach(p -> send(p, key, LinkedPage.SYNTHESIS.of(dossier), about));
    }

    /** Several people, of what is read on a page that shows no one dossier. */
    void people(Collection<PersonId> ids, String page, String key, Map<String, Object> about) {
        people.all(ids).stream().filter(p -> !p.isDisabled()).forEach(p -> send(p, key, page, about));
    }

    /** One person who is invited to score a dossier and has not accepted. */
    void invited(PersonId id, Dossier dossier, String key, Map<String, Object> about) {
        people.find(id)
                .filter(p -> !p.isDisabled())
                .ifPresent(p -> send(p, key, LinkedPage.INVITATION.of(dossier), about));
    }

    void reviewer(PersonId id, Dossier dossier, String key, Map<String, Object> about) {
        send(people.get(id), key, LinkedPage.SHEET.of(dossier), about);
    }

    /** One person, of what is done on a page of its own. */
    void person(PersonId id, String page, String key, Map<String, Object> about) {
        people.find(id).filter(p -> !p.isDisabled()).ifPresent(p -> send(p, key, page, about));
    }

    /** Everybody who has a role, of what is done on a page of theirs. */
    void withRole(Role role, String page, String key, Map<String, Object> about) {
        people.withRole(role).stream().filter(p -> !p.isDisabled()).forEach(p -> send(p, key, page, about));
    }

    /** One member of a committee, by a mail that brings the calendar file of the meeting. */
    void member(
            PersonId id, String page, String key, Map<String, Object> about, Function<Person, Mail.Enclosure> file) {
        people.find(id)
                .filter(p -> !p.isDisabled())
                .ifPresent(p -> told.tell(p, key, page, arguments(p, page, about), file.apply(p)));
    }

    private void send(Person person, String key, String page, Map<String, Object> about) {
        told.tell(person, key, page, arguments(person, page, about));
    }

    private Map<String, Object> arguments(Person person, String page, Map<String, Object> about) {
        Map<String, Object> arguments = new HashMap<>();
        about.forEach((name, value) -> arguments.put(name, inWords(value, person.language())));
        arguments.put("name", person.name());
        arguments.put("link", address.of(page));
        return arguments;
    }

    private Object inWords(Object value, Language language) {
        if (value instanceof ZonedDateTime moment) {
            return Moments.inZone(
                    moment.toLocalDateTime(),
                    moment.getZone(),
                    language,
                    (key, arguments) -> texts.get(language, key, arguments));
        }
        if (value instanceof ClosingMark mark) {
            return texts.get(language, "mail.draft.left." + mark.name());
        }
        if (value instanceof LocalDate date) {
            return Days.inWords(date, language);
        }
        if (value instanceof TextKey word) {
            return texts.get(language, word.key(), word.arguments().toArray());
        }
        return value instanceof LocalizedText text ? text.in(language) : value;
    }
}
