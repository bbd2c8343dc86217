package org.passerelle.people;

import java.util.Optional;
import java.util.Set;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first administrator of an empty database: whoever reads the one-time link that the first start prints. */
@Service
public class FirstAdministrator {

    private final AccountTable accounts;
    private final LinkTable links;
    private final People people;
    private final Accounts passwords;
    private final AccountMails mails;

    FirstAdministrator(AccountTable accounts, LinkTable links, People people, Accounts passwords, AccountMails mails) {
        this.accounts = accounts;
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.mails = mails;
    }

    /**
     * A fresh link while there is no administrator; empty once there is one. Those before go on holding: of two nodes that
     * start at once each prints its own, and whoever starts them follows either.
     */
    @Transactional
    public Optional<String> link() {
        if (accounts.hasAdministrator()) {
            return Optional.empty();
        }
        String token = links.add(null, LinkPurpose.FIRST_ADMINISTRATOR, null);
        return Optional.of(mails.link(LinkPurpose.FIRST_ADMINISTRATOR, token));
    }

    public boolean holds(String token) {
        return !accounts.hasAdministrator()
                && links.find(token, LinkPurpose.FIRST_ADMINISTRATOR).isPresent();
    }

    /** Makes the account; no link holds any more, and of two people at once one is too late. */
    @Transactional
    public PersonId create(String token, Profile profile, String password) {
        if (!holds(token) || links.drop(null, LinkPurpose.FIRST_ADMINISTRATOR) == 0) {
            throw new Refusal(RefusalCode.UNKNOWN, "link");
        }
        PersonId id = people.create(Actor.clockwork(), profile.withRoles(Set.of(Role.ADMIN)));
        passwords.setPassword(people.get(id), password);
        return id;
    }
}
