package org.passerelle.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.People;
import org.passerelle.rehearsal.CallTexts;
import org.passerelle.rehearsal.Cast;
import org.passerelle.rehearsal.Casting;
import org.passerelle.rehearsal.Performer;
import org.passerelle.rehearsal.Progress;
import org.passerelle.rehearsal.Timekeeper;
import org.passerelle.rehearsal.script.Act;
import org.passerelle.rehearsal.script.Script;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.ServiceClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demo through the services. Each act is recorded in its own transaction: a loading that was broken off goes on
 * from the first act that is not recorded. When all is played the clock ticks on from {@link DemoScript#UNTIL}.
 */
@Component
class Demo {

    /** Offices that have an address of their own; invented. */
    private static final Map<String, String> MAILBOXES = Map.of(
            "EMBASSY:DAKAR", "avis.dakar@valombre.example",
            "EMBASSY:TUNIS", "avis.tunis@valombre.example",
            "AFD:DAKAR", "afd.dakar@valombre.example",
            "THEMATIC:YOUTH", "avis.jeunesse@valombre.example");

    private final DemoTable table;
    private final DemoAccounts accounts;
    private final People people;
    private final BodyContacts contacts;
    private final Casting casting;
    private final Performer performer;
    private final Timekeeper time;
    private final ServiceClock clock;
    private final TransactionTemplate transaction;

    Demo(
            DemoTable table,
            DemoAccounts accounts,
            People people,
            BodyContacts contacts,
            Casting casting,
            Performer performer,
            Timekeeper time,
            ServiceClock clock,
            TransactionTemplate transaction) {
        this.table = table;
        this.accounts = accounts;
        this.people = people;
        this.contacts = contacts;
        this.casting = casting;
        this.performer = performer;
        this.time = time;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether there is something to load: an empty database, or a loading that was broken off. */
    boolean isDue() {
        if (table.offset().isPresent()) {
            return false;
        }
        return table.hasBegun() || isEmpty();
    }

    private boolean isEmpty() {
        return people.search(Actor.clockwork(), "", Optional.empty(), 1).isEmpty();
    }

    void load(Progress progress) {
        Script script = DemoScript.read();
        if (!table.hasBegun()) {
            table.begin();
        }
        List<DemoTable.Played> played = table.played();
        List<Act> acts = script.acts();
        time.resumeAt(script.instant(
                played.isEmpty()
                        ? script.startsAt()
                        : acts.get(played.size() - 1).at()));
        progress.show(0, acts.size(), "…");
        Cast cast = cast(script, played);
        accounts.open(script);
        MAILBOXES.forEach(this::reach);
        time.settle();
        for (int i = played.size(); i < acts.size(); i++) {
            progress.show(
                    i,
                    acts.size(),
                    acts.get(i).at().toLocalDate() + "  " + acts.get(i).verb());
            time.moveTo(script.instant(acts.get(i).at()));
            play(i, acts.get(i), cast);
            time.settle();
        }
        Instant present = script.instant(LocalDateTime.parse(DemoScript.UNTIL));
        time.moveTo(present);
        Duration offset = clock.continueFrom(present);
        table.keep(offset);
        progress.end(DemoScript.UNTIL);
    }

    /** Its opinions may be given behind a mailed link. */
    private void reach(String body, String mailbox) {
        contacts.save(Actor.clockwork(), new BodyContact(body, new EmailAddress(mailbox), "", null, new TreeSet<>()));
    }

    private Cast cast(Script script, List<DemoTable.Played> played) {
        Map<String, CallTexts> texts = DemoScript.texts();
        Cast cast = casting.of(script, code -> Objects.requireNonNull(texts.get(code), code));
        cast.leaveOpen(DemoScript.UNFINISHED);
        played.forEach(act -> {
            DossierId dossier = act.dossier();
            if (dossier != null) {
                cast.enter(act.subject(), dossier);
            }
        });
        return cast;
    }

    private void play(int position, Act act, Cast cast) {
        transaction.executeWithoutResult(status -> {
            if (act.refused() == null) {
                performer.perform(act, cast);
            }
            table.record(new DemoTable.Played(position, act.verb(), act.subject(), made(act, cast)));
        });
    }

    private static @Nullable DossierId made(Act act, Cast cast) {
        return act instanceof Act.Draft ? cast.drafted(act.subject()).orElse(null) : null;
    }
}
