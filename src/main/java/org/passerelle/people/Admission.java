package org.passerelle.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/**
 * How a person comes to an organisation that it names by its number, with or without an account: one that has members asks
 * them, any other is entered and is to be verified.
 */
@Component
class Admission {

    private static final Duration HOUR = Duration.ofHours(1);

    private final RegistrationTable table;
    private final OrganisationTable organisations;
    private final MembershipTable memberships;
    private final VerificationTable verifications;
    private final PersonTable people;
    private final AccountMails mails;
    private final Register register;
    private final Clock clock;

    Admission(
            RegistrationTable table,
            OrganisationTable organisations,
            MembershipTable memberships,
            VerificationTable verifications,
            PersonTable people,
            AccountMails mails,
            Register register,
            Clock clock) {
        this.table = table;
        this.organisations = organisations;
        this.memberships = memberships;
        this.verifications = verifications;
        this.people = people;
        this.mails = mails;
        this.register = register;
        this.clock = clock;
    }

    /** Of two who enter an organisation at once, the second finds it there. */
    void lock() {
        organisations.lock();
    }

    Optional<Organisation> known(Candidate candidate) {
        return organisations.bySiret(candidate.siret());
    }

    /** The organisation with the number that has members already, whom one asks to be invited. */
    Optional<Organisation> withMembers(String siret) {
        return organisations.bySiret(siret.replaceAll("\\s", "")).filter(this::hasMembers);
    }

    boolean hasMembers(Organisation organisation) {
        return !signatories(organisation).isEmpty();
    }

    /** The organisation of the directory, or else a new one in it. */
    Organisation enter(Candidate candidate) {
        return known(candidate).orElseGet(() -> {
            Organisation entered = candidate.newcomer().organisation(register.bySiret(candidate.siret()));
            organisations.insert(entered);
            return entered;
        });
    }

    /** The person is the first to act for the organisation, writes and signs; it is to be verified. */
    void join(Person person, Organisation organisation) {
        memberships.save(person.id(), organisation.id(), Affiliation.APPLICANT);
        verifications.begin(organisation.id(), person.id(), clock.instant());
    }

    void askMembers(Candidate candidate, Organisation organisation) {
        signatories(organisation).forEach(person -> mails.membershipAsked(person, candidate, organisation));
    }

    /** Refuses when the address, or anybody where it is empty, asked as often within the hour. */
    void limit(String email, int most) {
        if (table.since(email, HOUR) >= most) {
            throw new Refusal(RefusalCode.TOO_MANY_ATTEMPTS, clock.instant().plus(HOUR));
        }
    }

    static void refuse(List<Finding> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    private List<Person> signatories(Organisation organisation) {
        return people.members(List.of(organisation.id()), Set.of(Role.APPLICANT_SIGNATORY));
    }
}
