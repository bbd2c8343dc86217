package org.passerelle.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The persons who have an account, their roles and the body each acts for. */
@Service
public class People {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final PersonTable table;
    private final AccountTable accounts;
    private final Affiliation affiliation;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    People(
            PersonTable table,
            AccountTable accounts,
            Affiliation affiliation,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events) {
        this.table = table;
        this.accounts = accounts;
        this.affiliation = affiliation;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
    }

    /** Enters a person, who is invited and cannot sign in before having chosen a password. */
    @Transactional
    public PersonId create(Actor actor, Profile profile) {
        rights.require(actor, Act.MANAGE_PEOPLE);
        PersonId id = PersonId.random();
        refuseUnfit(id, profile);
        Person person = new Person(id, 1, profile, Person.Status.INVITED);
        table.insert(person);
        affiliation.follow(Optional.empty(), person);
        leave(actor, "createPerson", profile);
        return id;
    }

    /** Changes name, roles or body of the person as it was read at the version; new rights end its sessions. */
    @Transactional
    public void update(Actor actor, PersonId id, int version, Profile profile) {
        rights.require(actor, Act.MANAGE_PEOPLE);
        refuseUnfit(id, profile);
        Person before = get(id);
        Person after = new Person(id, version, profile, before.status());
        save(after);
        affiliation.follow(Optional.of(before.profile()), after);
        if (!before.profile().sameRights(profile)) {
            accounts.endSessions(id);
        }
        leave(actor, "editPerson", profile);
        if (!before.roles().equals(profile.roles()) || !before.login().equals(profile.login())) {
            events.publishEvent(new RightsChanged(id));
        }
        if (!Objects.equals(before.profile().organisation(), profile.organisation())
                || !before.email().equalsIgnoreCase(profile.email())) {
            events.publishEvent(new AccountChanged(id));
        }
    }

    /** Changes the own name and the language of mails. */
    @Transactional
    public void introduce(Actor actor, String name, Language language) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        Person person = get(actor.personId());
        save(new Person(person.id(), person.version(), person.profile().called(name, language), person.status()));
    }

    /** Ends every session of a person and lets it sign in no more; nobody disables the own account. */
    @Transactional
    public void disable(Actor actor, PersonId id) {
        rights.require(actor, Act.MANAGE_PEOPLE);
        if (id.equals(actor.person())) {
            throw new Refusal(RefusalCode.FORBIDDEN, Act.MANAGE_PEOPLE);
        }
        Person person = get(id);
        save(new Person(id, person.version(), person.profile(), Person.Status.DISABLED));
        leave(actor, "disablePerson", person.profile());
        events.publishEvent(new RightsChanged(id));
    }

    /** Lets a disabled person in again, by choosing a new password. */
    @Transactional
    public void enable(Actor actor, PersonId id) {
        rights.require(actor, Act.MANAGE_PEOPLE);
        Person person = get(id);
        save(new Person(id, person.version(), person.profile(), Person.Status.INVITED));
        leave(actor, "enablePerson", person.profile());
        events.publishEvent(new RightsChanged(id));
    }

    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    public Optional<Person> find(PersonId id) {
        return table.byId(id);
    }

    public Optional<Person> byLogin(String login) {
        return table.byLogin(login);
    }

    public Actor actor(PersonId id) {
        return get(id).actor();
    }

    public Actor actorByLogin(String login) {
        return byLogin(login)
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, login))
                .actor();
    }

    /** Those who may act in the role, by name; the disabled are left out. */
    public List<Person> withRole(Role role) {
        return withAnyRole(Set.of(role));
    }

    /** Those who may act in one of the roles or several, each once, by name; the disabled are left out. */
    public List<Person> withAnyRole(Collection<Role> roles) {
        return table.withAnyRole(roles).stream().filter(p -> !p.isDisabled()).toList();
    }

    /** Those who may commit the organisation, by name, whichever of theirs they act for at present. */
    public List<Person> signatoriesOf(OrganisationId organisation) {
        return table.members(List.of(organisation), Set.of(Role.APPLICANT_SIGNATORY));
    }

    /** Those who write for the organisation, by name, whichever of theirs they act for at present. */
    public List<Person> editorsOf(OrganisationId organisation) {
        return table.members(List.of(organisation), Set.of(Role.APPLICANT_EDITOR));
    }

    /** Which of the organisations have somebody who may commit them. */
    public Set<OrganisationId> withSignatory(Collection<OrganisationId> organisations) {
        return table.withMember(organisations, Role.APPLICANT_SIGNATORY);
    }

    /** Those who write or sign for the organisation, by name, whichever of theirs they act for at present. */
    public List<Person> applicantsOf(OrganisationId organisation) {
        return applicantsOf(List.of(organisation));
    }

    /** Those who write or sign for one of the organisations, each once. */
    public List<Person> applicantsOf(Collection<OrganisationId> organisations) {
        return table.members(organisations, Affiliation.APPLICANT);
    }

    /** Several at once; in no order. */
    public List<Person> all(Collection<PersonId> ids) {
        return table.byIds(ids);
    }

    /** Those whose name, login or address has the text in it, by name, after a person; an empty text finds all. */
    public List<Person> search(Actor actor, String text, Optional<Person> after, int limit) {
        rights.require(actor, Act.READ_PEOPLE);
        return table.search(
                Words.anywhere(text),
                after.map(PersonTable::words).orElse(""),
                after.map(Person::id).orElse(NOBODY).value(),
                limit);
    }

    private void leave(Actor actor, String verb, Profile profile) {
        trail.record(
                actor,
                null,
                null,
                verb,
                null,
                null,
                Map.of(
                        "login",
                        profile.login(),
                        "roles",
                        profile.roles().stream().sorted().toList()));
    }

    private void save(Person person) {
        if (!table.update(person)) {
            throw new Refusal(RefusalCode.STALE_VERSION, person.version());
        }
    }

    private void refuseUnfit(PersonId id, Profile profile) {
        String missing = profile.missing();
        if (missing != null) {
            throw new Refusal(RefusalCode.INVALID_VALUE, missing);
        }
        table.byLogin(profile.login()).filter(p -> !p.id().equals(id)).ifPresent(p -> {
            throw new Refusal(RefusalCode.INVALID_VALUE, "login", profile.login());
        });
        table.byEmail(profile.email()).filter(p -> !p.id().equals(id)).ifPresent(p -> {
            throw new Refusal(RefusalCode.INVALID_VALUE, "email", profile.email());
        });
    }
}
