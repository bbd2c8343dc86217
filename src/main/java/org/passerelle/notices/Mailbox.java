package org.passerelle.notices;

import java.util.List;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Rights;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** In the demonstration alone: the mails to the own address, which is invented and has no letter box elsewhere. */
@Service
public class Mailbox {

    private final OutboxTable table;
    private final People people;
    private final Rights rights;
    private final boolean isDemo;

    Mailbox(OutboxTable table, People people, Rights rights, @Value("${passerelle.demo:}") String demo) {
        this.table = table;
        this.people = people;
        this.rights = rights;
        isDemo = "true".equalsIgnoreCase(demo);
    }

    /** Whether there is one. */
    public boolean isOpen() {
        return isDemo;
    }

    /**
     * The latest mails to the actor, newest first.
     *
     * @throws Refusal UNKNOWN outside the demonstration
     */
    public List<Mail> own(Actor actor) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        if (!isDemo) {
            throw new Refusal(RefusalCode.UNKNOWN, "mailbox");
        }
        return table.to(people.get(actor.personId()).email());
    }
}
