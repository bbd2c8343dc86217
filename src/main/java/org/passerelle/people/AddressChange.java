package org.passerelle.people;

import java.util.Objects;
import java.util.Optional;
import org.passerelle.people.LinkTable.Link;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new mail address for an account: it holds once confirmed from the present address and from the new one. */
@Service
public class AddressChange {

    private static final LinkPurpose[] BOTH = {LinkPurpose.OLD_ADDRESS, LinkPurpose.NEW_ADDRESS};

    private final PersonTable people;
    private final LinkTable links;
    private final Accounts accounts;
    private final AccountMails mails;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    AddressChange(
            PersonTable people,
            LinkTable links,
            Accounts accounts,
            AccountMails mails,
            Rights rights,
            ApplicationEventPublisher events) {
        this.people = people;
        this.links = links;
        this.accounts = accounts;
        this.mails = mails;
        this.rights = rights;
        this.events = events;
    }

    /** What is left to do after a confirmation. */
    public enum Progress {
        /** The other address has not confirmed yet. */
        ONE_LEFT,
        /** Both have, and the account has its new address. */
        CHANGED
    }

    /** Asks both addresses; a request before this one no longer holds. */
    @Transactional(noRollbackFor = Refusal.class)
    public void ask(Actor actor, String password, String address) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        Person person = people.byId(actor.personId()).orElseThrow();
        String next = address.strip();
        if (!EmailAddress.isValid(next) || next.equalsIgnoreCase(person.email())) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "email");
        }
        accounts.requirePassword(person, password);
        links.drop(person.id(), BOTH);
        mails.oldAddress(person, next, links.add(person.id(), LinkPurpose.OLD_ADDRESS, next));
        mails.newAddress(person, next, links.add(person.id(), LinkPurpose.NEW_ADDRESS, next));
    }

    /** The address that a link would confirm; empty when it is unknown, was used or has expired. */
    public Optional<String> address(String token) {
        return links.find(token, BOTH).map(Link::address);
    }

    /** Confirms from one of the two addresses; the second confirmation changes the account. */
    @Transactional
    public Progress confirm(String token) {
        Link link = links.use(token, BOTH).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, "link"));
        PersonId id = Objects.requireNonNull(link.person());
        String next = Objects.requireNonNull(link.address());
        Person person = people.byId(id).orElseThrow();
        for (LinkPurpose purpose : BOTH) {
            if (!links.isUsed(id, purpose, next)) {
                return Progress.ONE_LEFT;
            }
        }
        if (people.byEmail(next).isPresent()) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "email");
        }
        people.update(new Person(id, person.version(), person.profile().withEmail(next), person.status()));
        links.drop(id, BOTH);
        mails.addressChanged(person, next);
        events.publishEvent(new AccountChanged(id));
        return Progress.CHANGED;
    }
}
