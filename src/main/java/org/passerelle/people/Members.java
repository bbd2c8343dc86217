package org.passerelle.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who acts for the own organisation: its signatories invite, give roles and take leave of people themselves. Dossiers are the
 * organisation's: nothing is lost when somebody goes, as long as one signatory stays.
 */
@Service
public class Members {

    private final MembershipTable table;
    private final Affiliation affiliation;
    private final PersonTable people;
    private final LinkTable links;
    private final AccountMails mails;
    private final OrganisationTable organisations;
    private final Rights rights;
    private final Trail trail;

    Members(
            MembershipTable table,
            Affiliation affiliation,
            PersonTable people,
            LinkTable links,
            AccountMails mails,
            OrganisationTable organisations,
            Rights rights,
            Trail trail) {
        this.table = table;
        this.affiliation = affiliation;
        this.people = people;
        this.links = links;
        this.mails = mails;
        this.organisations = organisations;
        this.rights = rights;
        this.trail = trail;
    }

    static boolean areRoles(Set<Role> roles) {
        return Affiliation.areApplicants(roles);
    }

    /** Those who act for the own organisation, by name. */
    public List<Member> mine(Actor actor) {
        rights.require(actor, Act.SEE_MEMBERS);
        return table.of(own(actor));
    }

    /**
     * Asks somebody to act for the own organisation too. Who has no account yet is sent a link that holds fourteen days; who
     * has one is told, and may act for several.
     *
     * @throws Refusal CONTENT: MEMBER_NAME, MEMBER_ADDRESS, MEMBER_ROLES, MEMBER_THERE, or MEMBER_OF_SERVICE for an address
     *     of somebody who works for the service
     */
    @Transactional
    public PersonId invite(Actor actor, Invitee invitee) {
        rights.require(actor, Act.MANAGE_MEMBERS);
        refuse(invitee.faults());
        OrganisationId own = own(actor);
        table.lock(own);
        Optional<Person> known = people.byEmail(invitee.email()).or(() -> people.byLogin(invitee.email()));
        known.ifPresent(person -> refuseUnfit(own, person));
        Person person = known.orElseGet(() -> enter(invitee, own));
        table.save(person.id(), own, invitee.roles());
        if (known.isPresent()) {
            mails.joined(person, name(own));
        } else {
            mails.invitation(person, links.add(person.id(), LinkPurpose.INVITATION, null));
        }
        leave(actor, "inviteMember", person, invitee.roles());
        return person.id();
    }

    /** Sends the link again to one who has not used it; the one before no longer holds. */
    @Transactional
    public void inviteAgain(Actor actor, PersonId id) {
        rights.require(actor, Act.MANAGE_MEMBERS);
        Member member = member(table.of(own(actor)), id);
        if (member.status() != Person.Status.INVITED) {
            throw new Refusal(RefusalCode.WRONG_STAGE, id);
        }
        links.drop(id, LinkPurpose.INVITATION);
        Person person = person(id);
        mails.invitation(person, links.add(id, LinkPurpose.INVITATION, null));
        leave(actor, "inviteMember", person, member.roles());
    }

    /** Gives a member other roles; the last signatory stays one (LAST_SIGNATORY). */
    @Transactional
    public void change(Actor actor, PersonId id, Set<Role> roles) {
        rights.require(actor, Act.MANAGE_MEMBERS);
        OrganisationId own = own(actor);
        table.lock(own);
        List<Member> all = table.of(own);
        Member member = member(all, id);
        if (!areRoles(roles)) {
            refuse(List.of(Finding.blocking("MEMBER_ROLES", "roles", Map.of())));
        }
        if (!roles.contains(Role.APPLICANT_SIGNATORY)) {
            refuseLast(all, member);
        }
        table.save(id, own, roles);
        Person person = person(id);
        if (own.equals(person.profile().organisation())) {
            affiliation.actFor(person, own, roles);
        }
        leave(actor, "changeMember", person, roles);
    }

    /** Somebody acts for the own organisation no more; the last signatory hands over first (LAST_SIGNATORY). */
    @Transactional
    public void remove(Actor actor, PersonId id) {
        rights.require(actor, Act.MANAGE_MEMBERS);
        OrganisationId own = own(actor);
        table.lock(own);
        List<Member> all = table.of(own);
        Member member = member(all, id);
        refuseLast(all, member);
        Person person = person(id);
        affiliation.leave(person, own);
        leave(actor, "removeMember", person, member.roles());
    }

    private Person enter(Invitee invitee, OrganisationId own) {
        Person person = new Person(PersonId.random(), 1, invitee.profile(own), Person.Status.INVITED);
        people.insert(person);
        return person;
    }

    private void refuseUnfit(OrganisationId own, Person person) {
        if (table.of(own).stream().anyMatch(member -> member.id().equals(person.id()))) {
            refuse(List.of(Finding.blocking("MEMBER_THERE", "email", Map.of("name", person.name()))));
        }
        if (person.isDisabled() || !areRoles(person.roles())) {
            refuse(List.of(Finding.blocking("MEMBER_OF_SERVICE", "email", Map.of())));
        }
    }

    private static void refuseLast(List<Member> all, Member leaving) {
        boolean another = all.stream()
                .anyMatch(member -> !member.id().equals(leaving.id())
                        && member.isSignatory()
                        && member.status() == Person.Status.ACTIVE);
        if (leaving.isSignatory() && !another) {
            refuse(List.of(Finding.blocking("LAST_SIGNATORY", "roles", Map.of())));
        }
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    private static Member member(List<Member> all, PersonId id) {
        return all.stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    private Person person(PersonId id) {
        return people.byId(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    private String name(OrganisationId id) {
        return organisations.byId(id.value()).map(Organisation::name).orElseThrow();
    }

    private static OrganisationId own(Actor actor) {
        return Optional.ofNullable(actor.organisation())
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, "organisation"));
    }

    private void leave(Actor actor, String verb, Person person, Set<Role> roles) {
        trail.record(
                actor,
                null,
                null,
                verb,
                null,
                null,
                Map.of("login", person.login(), "roles", roles.stream().sorted().toList()));
    }
}
