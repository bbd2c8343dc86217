package org.passerelle.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each person was told on the screen, and how it wants to be written to; nobody sees another's. */
@Service
@Transactional
public class OwnNotices {

    private final NoticeTable table;
    private final Rights rights;
    private final Clock clock;

    OwnNotices(NoticeTable table, Rights rights, Clock clock) {
        this.table = table;
        this.rights = rights;
        this.clock = clock;
    }

    /** The own notices, newest first, read or not. */
    @Transactional(readOnly = true)
    public List<Notice> latest(Actor actor, int count) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        return table.latest(actor.personId(), count, LocalDate.now(clock));
    }

    /** How many were not read yet. */
    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        return table.unread(actor.personId(), LocalDate.now(clock));
    }

    /**
     * Marks a notice as read and answers it.
     *
     * @throws Refusal UNKNOWN for what is not one's own
     */
    public Notice read(Actor actor, UUID notice) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        return table.read(actor.personId(), notice, clock.instant())
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, notice));
    }

    public void readAll(Actor actor) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        table.readAll(actor.personId(), clock.instant());
    }

    @Transactional(readOnly = true)
    public MailChoice choice(Actor actor) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        return table.choice(actor.personId());
    }

    /** From now on; what waits for a summary still leaves with it. */
    public void choose(Actor actor, MailChoice choice) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        table.choose(actor.personId(), choice);
    }
}
