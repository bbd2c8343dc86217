package org.passerelle.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps the organisation that a person acts for at present, with its roles, in step with the memberships. Who leaves one stays
 * tied to it for three years (D10).
 */
@Component
class Affiliation {

    static final Set<Role> APPLICANT = EnumSet.of(Role.APPLICANT_EDITOR, Role.APPLICANT_SIGNATORY);

    private final PersonTable people;
    private final AccountTable accounts;
    private final MembershipTable memberships;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Affiliation(
            PersonTable people,
            AccountTable accounts,
            MembershipTable memberships,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.memberships = memberships;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the roles are of those that an organisation gives, and one at least. */
    static boolean areApplicants(Set<Role> roles) {
        return !roles.isEmpty() && APPLICANT.containsAll(roles);
    }

    /** What an administrator said of the person becomes its membership. */
    void follow(Optional<Profile> before, Person person) {
        before.map(Profile::organisation)
                .filter(left -> !left.equals(person.profile().organisation()))
                .ifPresent(left -> {
                    end(person.id(), left);
                    memberships.left(person.id(), left, LocalDate.now(clock));
                });
        OrganisationId organisation = person.profile().organisation();
        Set<Role> roles = applicant(person.roles());
        if (organisation != null && roles.isEmpty()) {
            end(person.id(), organisation);
        } else if (organisation != null) {
            memberships.save(person.id(), organisation, roles);
        }
    }

    /** The person acts for the organisation from now on; its sessions end when its rights are others. */
    void actFor(Person person, OrganisationId organisation, Set<Role> roles) {
        Set<Role> next = EnumSet.copyOf(roles);
        person.roles().stream().filter(role -> !APPLICANT.contains(role)).forEach(next::add);
        save(person, person.profile().actingFor(organisation, next), person.status());
        events.publishEvent(new AccountChanged(person.id()));
    }

    /**
     * The person leaves the organisation. Who acted for it acts for another of the own from now on, or may not sign in
     * any more.
     */
    void leave(Person person, OrganisationId organisation) {
        end(person.id(), organisation);
        if (organisation.equals(person.profile().organisation())) {
            actForAnother(person);
        }
    }

    private void end(PersonId person, OrganisationId organisation) {
        if (memberships.delete(person, organisation)) {
            memberships.left(person, organisation, LocalDate.now(clock));
            events.publishEvent(new MemberLeft(organisation, person));
        }
    }

    private void actForAnother(Person person) {
        List<Membership> left = memberships.held(person.id());
        if (!left.isEmpty()) {
            actFor(person, left.get(0).organisation(), left.get(0).roles());
            return;
        }
        Set<Role> others = EnumSet.noneOf(Role.class);
        person.roles().stream().filter(role -> !APPLICANT.contains(role)).forEach(others::add);
        save(
                person,
                person.profile().actingFor(null, others),
                others.isEmpty() ? Person.Status.DISABLED : person.status());
    }

    private void save(Person person, Profile profile, Person.Status status) {
        if (!people.update(new Person(person.id(), person.version(), profile, status))) {
            throw new Refusal(RefusalCode.STALE_VERSION, person.version());
        }
        if (!person.roles().equals(profile.roles())) {
            accounts.endSessions(person.id());
        }
    }

    private static Set<Role> applicant(Set<Role> roles) {
        Set<Role> kept = EnumSet.noneOf(Role.class);
        roles.stream().filter(APPLICANT::contains).forEach(kept::add);
        return kept;
    }
}
