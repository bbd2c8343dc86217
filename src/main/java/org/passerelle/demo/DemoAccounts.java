package org.passerelle.demo;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.rehearsal.script.Script;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.start.StartNotice;
import org.springframework.stereotype.Component;

/** The accounts of the demo: one password for all, told to whoever starts it. */
@Component
class DemoAccounts implements StartNotice {

    static final String PASSWORD = "passerelle-demo";

    /** One for each kind of role, with work waiting and work done. */
    static final List<String> SHOWN = List.of(
            "agent.livarande",
            "signataire.livarande",
            "agent.haute-orme",
            "signataire.haute-orme",
            "instruction",
            "instruction2",
            "poste.dakar",
            "prefecture.a",
            "dgct",
            "direction.geo",
            "agence.dev",
            "expert.theme",
            "expert3",
            "secretariat",
            "presidence",
            "membre1",
            "membre2",
            "ordonnateur",
            "responsable.appel",
            "finances",
            "audit",
            "admin");

    private final Accounts accounts;
    private final People people;
    private final DemoTable table;
    private final Texts texts;

    DemoAccounts(Accounts accounts, People people, DemoTable table, Texts texts) {
        this.accounts = accounts;
        this.people = people;
        this.table = table;
        this.texts = texts;
    }

    /** Lets everybody of the script sign in with the one password. */
    void open(Script script) {
        List<PersonId> all = script.people().stream()
                .map(person -> people.actorByLogin(person.login()).personId())
                .toList();
        accounts.open(Actor.clockwork(), all, PASSWORD);
    }

    @Override
    public List<String> lines() {
        if (table.offset().isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(Language.values()).map(l -> texts.get(l, "demo.accounts", PASSWORD)),
                        SHOWN.stream().map(this::line))
                .toList();
    }

    private String line(String login) {
        Actor actor = people.actorByLogin(login);
        return "  %-22s %s"
                .formatted(
                        login,
                        Stream.of(Language.values())
                                .map(language -> roles(actor, language))
                                .collect(Collectors.joining(" / ")));
    }

    private String roles(Actor actor, Language language) {
        return actor.roles().stream()
                .sorted()
                .map(role -> texts.word(language, "role", role))
                .collect(Collectors.joining(", "));
    }
}
