package org.passerelle.people;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.notices.Outbox;
import org.passerelle.shared.Language;
import org.springframework.stereotype.Component;

/** Invented people with accounts, and the links of the mails that they were sent. */
@Component
public class PeopleFixture {

    public static final String PASSWORD = "quatre mots bien longs";

    private static final Pattern LINK = Pattern.compile("https?://\\S+/(\\S+)");

    private final People people;
    private final Accounts accounts;
    private final Outbox outbox;

    PeopleFixture(People people, Accounts accounts, Outbox outbox) {
        this.people = people;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** A person who was invited and has no password yet. */
    public PersonId invited(String login, Role... roles) {
        return people.create(Actor.clockwork(), profile(login, roles));
    }

    /** A person who can sign in with {@link #PASSWORD}. */
    public Actor active(String login, Role... roles) {
        PersonId id = invited(login, roles);
        accounts.open(Actor.clockwork(), List.of(id), PASSWORD);
        return people.actor(id);
    }

    public static Profile profile(String login, Role... roles) {
        return new Profile(
                login,
                "Personne " + login + " (fictive)",
                login + "@exemple.fr",
                Language.FR,
                Set.of(roles),
                null,
                null,
                null,
                null);
    }

    public List<String> mailsTo(String address) {
        return outbox.to(address).stream().map(mail -> mail.key()).toList();
    }

    /** The token of the newest link that was sent to the address. */
    public String tokenSentTo(String address) {
        return outbox.to(address).stream()
                .map(mail -> LINK.matcher(mail.body()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
