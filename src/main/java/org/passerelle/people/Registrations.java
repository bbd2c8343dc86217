package org.passerelle.people;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
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
 * Opening an account by oneself: the mailbox is proven by a link first, then the person writes at once for its organisation,
 * which is verified before it submits. Who names an organisation that has members asks them instead.
 */
@Service
public class Registrations {

    private static final Set<Role> BOTH = EnumSet.of(Role.APPLICANT_EDITOR, Role.APPLICANT_SIGNATORY);
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_IN_AN_HOUR = 200;

    private final RegistrationTable table;
    private final OrganisationTable organisations;
    private final MembershipTable memberships;
    private final VerificationTable verifications;
    private final PersonTable people;
    private final Accounts accounts;
    private final AccountMails mails;
    private final Register register;
    private final Trail trail;
    private final Clock clock;

    Registrations(
            RegistrationTable table,
            OrganisationTable organisations,
            MembershipTable memberships,
            VerificationTable verifications,
            PersonTable people,
            Accounts accounts,
            AccountMails mails,
            Register register,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.organisations = organisations;
        this.memberships = memberships;
        this.verifications = verifications;
        this.people = people;
        this.accounts = accounts;
        this.mails = mails;
        this.register = register;
        this.trail = trail;
        this.clock = clock;
    }

    /** The organisation with the number that has members already, whom one asks to be invited. */
    public Optional<Organisation> withMembers(String siret) {
        return organisations.bySiret(siret.replaceAll("\\s", "")).filter(this::hasMembers);
    }

    /**
     * Sends a link to the address, or asks the members where the organisation has some. The answer is the same whether or not
     * somebody has the address, and asking again at once sends nothing.
     *
     * @throws Refusal CONTENT for what can be mended; TOO_MANY_ATTEMPTS when too many registered within the hour
     */
    @Transactional
    public void ask(Candidate candidate) {
        Optional<Organisation> taken = withMembers(candidate.siret());
        List<Finding> faults = taken.isPresent() ? candidate.personalFaults() : candidate.faults();
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        table.sweep();
        if (table.since("", HOUR) >= MOST_IN_AN_HOUR) {
            throw new Refusal(RefusalCode.TOO_MANY_ATTEMPTS, clock.instant().plus(HOUR));
        }
        if (table.since(candidate.email(), PAUSE) > 0) {
            return;
        }
        String token = table.add(candidate);
        Optional<Person> known = people.byEmail(candidate.email());
        if (taken.isPresent()) {
            signatories(taken.get()).forEach(person -> mails.membershipAsked(person, candidate, taken.get()));
        } else if (known.isPresent()) {
            mails.registeredAlready(known.get());
        } else {
            mails.registration(candidate, token);
        }
    }

    /** What the link would open; empty when it is unknown, was used or has expired. */
    public Optional<Candidate> candidate(String token) {
        return table.find(token).filter(this::isFree);
    }

    /** Opens the account, and enters the organisation where the directory does not have it: it is to be verified. */
    @Transactional
    public PersonId open(String token, String password) {
        organisations.lock();
        Candidate candidate =
                table.use(token).filter(this::isFree).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, "link"));
        Organisation organisation = organisations.bySiret(candidate.siret()).orElseGet(() -> enter(candidate));
        Profile profile = new Profile(
                candidate.email(),
                candidate.name(),
                candidate.email(),
                candidate.language(),
                BOTH,
                organisation.id(),
                null,
                null,
                null);
        Person person = new Person(PersonId.random(), 1, profile, Person.Status.INVITED);
        people.insert(person);
        memberships.save(person.id(), organisation.id(), BOTH);
        verifications.begin(organisation.id(), person.id(), clock.instant());
        accounts.setPassword(person, password);
        trail.record(
                person.actor(),
                null,
                null,
                "register",
                null,
                null,
                Map.of("login", person.login(), "name", organisation.name()));
        return person.id();
    }

    private Organisation enter(Candidate candidate) {
        Organisation organisation = candidate.newcomer().organisation(register.bySiret(candidate.siret()));
        organisations.insert(organisation);
        return organisation;
    }

    private boolean isFree(Candidate candidate) {
        return people.byEmail(candidate.email()).isEmpty()
                && people.byLogin(candidate.email()).isEmpty()
                && withMembers(candidate.siret()).isEmpty();
    }

    private boolean hasMembers(Organisation organisation) {
        return !signatories(organisation).isEmpty();
    }

    private List<Person> signatories(Organisation organisation) {
        return people.members(List.of(organisation.id()), Set.of(Role.APPLICANT_SIGNATORY));
    }
}
