package org.passerelle.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Choosing a password by a single-use link: an invitation, or a password that was forgotten. */
@Service
public class PasswordLinks implements DisposableBean {

    private static final LinkPurpose[] BOTH = {LinkPurpose.INVITATION, LinkPurpose.RESET};
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final int WAITING = 500;

    private final PersonTable people;
    private final LinkTable links;
    private final Accounts accounts;
    private final AccountMails mails;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService background;

    PasswordLinks(
            PersonTable people,
            LinkTable links,
            Accounts accounts,
            AccountMails mails,
            Rights rights,
            Trail trail,
            Clock clock,
            TransactionTemplate transaction) {
        this.people = people;
        this.links = links;
        this.accounts = accounts;
        this.mails = mails;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
        this.background = new ThreadPoolExecutor(
                0,
                1,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(WAITING),
                work -> new Thread(work, "forgotten-passwords"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Invites a person, again if need be: the link before this one no longer holds. */
    @Transactional
    public void invite(Actor actor, PersonId id) {
        rights.require(actor, Act.MANAGE_PEOPLE);
        Person person = people.byId(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        if (person.status() != Person.Status.INVITED) {
            throw new Refusal(RefusalCode.WRONG_STAGE, id);
        }
        links.drop(id, LinkPurpose.INVITATION);
        mails.invitation(person, links.add(id, LinkPurpose.INVITATION, null));
        trail.record(actor, null, null, "invite", null, null, Map.of("login", person.login()));
    }

    /**
     * Sends a link to the address or login if somebody has it. Answers at once and the same in every case: whether somebody
     * has it shows neither in the answer nor in the time it takes.
     */
    public void forgot(String name) {
        answer(name).exceptionally(failure -> null);
    }

    CompletableFuture<Void> answer(String name) {
        return CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> sendReset(name)), background);
    }

    private void sendReset(String name) {
        people.byEmail(name)
                .or(() -> people.byLogin(name))
                .filter(person -> person.status() == Person.Status.ACTIVE)
                .filter(person -> links.latest(person.id(), LinkPurpose.RESET)
                        .map(at -> at.plus(PAUSE).isBefore(clock.instant()))
                        .orElse(true))
                .ifPresent(person -> {
                    links.drop(person.id(), LinkPurpose.RESET);
                    mails.reset(person, links.add(person.id(), LinkPurpose.RESET, null));
                });
    }

    /** Whose password the link would set; empty when it is unknown, was used or has expired. */
    public Optional<Person> owner(String token) {
        return links.find(token, BOTH)
                .map(LinkTable.Link::person)
                .flatMap(people::byId)
                .filter(person -> !person.isDisabled());
    }

    /** Sets the password and uses the link up; a password that the rule refuses leaves the link as it was. */
    @Transactional
    public Person choose(String token, String password) {
        Person person = owner(token).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, "link"));
        if (links.use(token, BOTH).isEmpty()) {
            throw new Refusal(RefusalCode.ALREADY_DONE, "link");
        }
        accounts.setPassword(person, password);
        links.drop(person.id(), BOTH);
        mails.passwordChanged(person);
        return person;
    }

    @Override
    public void destroy() {
        background.shutdown();
    }
}
