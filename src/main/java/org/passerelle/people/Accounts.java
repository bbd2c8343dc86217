package org.passerelle.people;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.passerelle.people.AccountTable.Account;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How people sign in: passwords, and the sessions that a change of them ends. */
@Service
public class Accounts {

    private final AccountTable accounts;
    private final PersonTable people;
    private final SignInGuard guard;
    private final PasswordEncoder encoder;
    private final AccountMails mails;
    private final Rights rights;
    private final Clock clock;
    private final String nobodysPassword;

    Accounts(
            AccountTable accounts,
            PersonTable people,
            SignInGuard guard,
            PasswordEncoder encoder,
            AccountMails mails,
            Rights rights,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.guard = guard;
        this.encoder = encoder;
        this.mails = mails;
        this.rights = rights;
        this.clock = clock;
        this.nobodysPassword = encoder.encode(SingleUse.fresh());
    }

    /**
     * Tries a name (login or address) with a password; takes as long for a name that nobody has. Failures count for the
     * person, whichever of the two names was typed.
     */
    @Transactional
    public SignIn signIn(String name, String password) {
        Optional<Person> person = people.byLogin(name).or(() -> people.byEmail(name));
        String counted = person.map(Person::login).orElse(name);
        Optional<SignIn> wait = guard.admit(counted).map(SignIn.Wait::new);
        return wait.orElseGet(() -> check(person, password));
    }

    private SignIn check(Optional<Person> person, String password) {
        Optional<Account> account = person.flatMap(p -> accounts.of(p.id()));
        String encoded = account.map(Account::password).orElse(nobodysPassword);
        boolean right = encoder.matches(password, encoded);
        if (!right || person.isEmpty() || account.isEmpty() || person.get().status() != Person.Status.ACTIVE) {
            return new SignIn.Wrong();
        }
        guard.clear(person.get().login());
        if (encoder.upgradeEncoding(encoded)) {
            accounts.upgrade(person.get().id(), encoder.encode(password));
        }
        return new SignIn.Welcome(person.get(), account.get().generation());
    }

    /** Whether a session of the person that began in the generation still holds. */
    public boolean holds(PersonId person, int generation) {
        return accounts.holds(person, generation);
    }

    /** Changes the own password; every session ends. The present one is asked for, and guessing it is slowed down too. */
    @Transactional(noRollbackFor = Refusal.class)
    public void changePassword(Actor actor, String present, String next) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        Person person = people.byId(actor.personId()).orElseThrow();
        requirePassword(person, present);
        setPassword(person, next);
        mails.passwordChanged(person);
    }

    /**
     * Asks for the own password again before an act that binds the service; guessing it is slowed down as at the sign-in. A
     * wrong one counts as at the door, even where the act is then undone.
     *
     * @throws Refusal INVALID_VALUE for a wrong one, TOO_MANY_ATTEMPTS while the person must wait
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = Refusal.class)
    public Reauthentication reauthenticate(Actor actor, String password) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        requirePassword(people.byId(actor.personId()).orElseThrow(), password);
        return new Reauthentication(actor.personId(), clock.instant());
    }

    /** The same for a person whom a rehearsal plays, which has no passwords (the clockwork). */
    public Reauthentication played(Actor actor, PersonId person) {
        if (!actor.isClockwork()) {
            throw new Refusal(RefusalCode.FORBIDDEN, Act.MANAGE_PEOPLE);
        }
        return new Reauthentication(person, clock.instant());
    }

    /** Ends every session of the own account, this one too. */
    @Transactional
    public void signOutEverywhere(Actor actor) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        accounts.endSessions(actor.personId());
    }

    /** Opens the accounts of a demo or a rehearsal with one password for all; rules of passwords aside. */
    @Transactional
    public void open(Actor actor, Collection<PersonId> persons, String password) {
        if (!actor.isClockwork()) {
            throw new Refusal(RefusalCode.FORBIDDEN, Act.MANAGE_PEOPLE);
        }
        String encoded = encoder.encode(password);
        persons.forEach(id -> {
            accounts.setPassword(id, encoded);
            activate(people.byId(id).orElseThrow());
        });
    }

    /**
     * Refuses with {@code INVALID_VALUE} a wrong password of a person who is signed in, and with {@code TOO_MANY_ATTEMPTS}
     * any password while the person must wait: a right one is not called wrong.
     */
    void requirePassword(Person person, String password) {
        SignIn attempt = signIn(person.login(), password);
        if (attempt instanceof SignIn.Wait wait) {
            throw new Refusal(RefusalCode.TOO_MANY_ATTEMPTS, wait.until());
        }
        if (!(attempt instanceof SignIn.Welcome)) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "password");
        }
    }

    void setPassword(Person person, String password) {
        PasswordRule.require(password, person.login(), person.email());
        accounts.setPassword(person.id(), encoder.encode(password));
        activate(person);
        guard.clear(person.login());
    }

    private void activate(Person person) {
        if (person.status() == Person.Status.INVITED) {
            people.update(new Person(person.id(), person.version(), person.profile(), Person.Status.ACTIVE));
        }
    }
}
