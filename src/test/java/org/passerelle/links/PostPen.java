package org.passerelle.links;

import java.time.LocalDate;
import java.util.TreeSet;
import org.passerelle.Trade;
import org.passerelle.notices.Outbox;
import org.passerelle.opinions.BodyMailboxes;
import org.passerelle.people.Actor;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceClock;
import org.passerelle.shared.WorkingDays;
import org.springframework.boot.test.context.TestComponent;

/** Gives the post of Cotonou a mailbox and has the mail of a morning sent to it. */
@TestComponent
public class PostPen {

    public static final String BODY = "EMBASSY:COTONOU";
    public static final String MAILBOX = "scac.cotonou@exemple.org";

    private final Trade trade;
    private final MorningMails mails;
    private final BodyContacts contacts;
    private final BodyMailboxes mailboxes;
    private final Outbox outbox;
    private final ServiceClock clock;

    PostPen(
            Trade trade,
            MorningMails mails,
            BodyContacts contacts,
            BodyMailboxes mailboxes,
            Outbox outbox,
            ServiceClock clock) {
        this.trade = trade;
        this.mails = mails;
        this.contacts = contacts;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The post is written to in this language from now on. */
    public PostPen reads(Language language) {
        return reads(MAILBOX, language);
    }

    /** The post is written to at this address from now on. */
    public PostPen reads(String address, Language language) {
        contacts.save(Actor.clockwork(), new BodyContact(BODY, new EmailAddress(address), "", null, new TreeSet<>()));
        mailboxes.write(Actor.clockwork(), BODY, language);
        return this;
    }

    /** Moves the clock to nine of the next working day and has what is due sent. */
    public PostPen morning() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Trade.PARIS);
        trade.at(WorkingDays.dayAfter(today, 1).atTime(9, 0));
        mails.sendDue();
        return this;
    }

    public PostMails inbox() {
        return new PostMails(outbox, MAILBOX);
    }
}
