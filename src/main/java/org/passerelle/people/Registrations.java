package org.passerelle.people;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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

    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final int MOST_IN_AN_HOUR = 200;

    private final RegistrationTable table;
    private final Admission admission;
    private final PersonTable people;
    private final Accounts accounts;
    private final AccountMails mails;
    private final Trail trail;

    Registrations(
            RegistrationTable table,
            Admission admission,
            PersonTable people,
            Accounts accounts,
            AccountMails mails,
            Trail trail) {
        this.table = table;
        this.admission = admission;
        this.people = people;
        this.accounts = accounts;
        this.mails = mails;
        this.trail = trail;
    }

    /** The organisation with the number that has members already, whom one asks to be invited. */
    public Optional<Organisation> withMembers(String siret) {
        return admission.withMembers(siret);
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
        Admission.refuse(taken.isPresent() ? candidate.personalFaults() : candidate.faults());
        table.sweep();
        admission.limit("", MOST_IN_AN_HOUR);
        if (table.since(candidate.email(), PAUSE) > 0) {
            return;
        }
        String token = table.add(candidate);
        Optional<Person> known = people.byEmail(candidate.email());
        if (taken.isPresent()) {
            admission.askMembers(candidate, taken.get());
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
        admission.lock();
        Candidate candidate =
                table.use(token).filter(this::isFree).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, "link"));
        Organisation organisation = admission.enter(candidate);
        Profile profile = new Profile(
                candidate.email(),
                candidate.name(),
                candidate.email(),
                candidate.language(),
                Affiliation.APPLICANT,
                organisation.id(),
                null,
                null,
                null);
        Person person = new Person(PersonId.random(), 1, profile, Person.Status.INVITED);
        people.insert(person);
        admission.join(person, organisation);
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

    private boolean isFree(Candidate candidate) {
        return people.byEmail(candidate.email()).isEmpty()
                && people.byLogin(candidate.email()).isEmpty()
                && withMembers(candidate.siret()).isEmpty();
    }
}
