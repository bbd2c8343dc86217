package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.notices.Outbox;
import org.passerelle.notices.RefusingServer;
import org.passerelle.notices.Undelivered;
import org.passerelle.notices.UndeliveredMails;
import org.passerelle.people.Actor;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.Role;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceClock;
import org.passerelle.shared.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The mail of a post that nobody receives: what is awaited is told again to the corrected mailbox, with another link. */
@IntegrationTest
class UndeliveredListTests {

    private static final String BODY = "EMBASSY:COTONOU";
    private static final String MAILBOX = "scac.cotonou@exemple.org";
    private static final String CORRECTED = "cooperation.cotonou@exemple.org";

    @Autowired
    ApplicationContext service;

    @Autowired
    Trade trade;

    @Autowired
    MorningMails mails;

    @Autowired
    PostPen post;

    @Autowired
    UndeliveredMails undelivered;

    @Autowired
    BodyContacts contacts;

    @Autowired
    Outbox outbox;

    @Autowired
    ServiceClock clock;

    private final RefusingServer server = new RefusingServer().refuse(MAILBOX, "550 5.1.1 No such user");
    private LocalDate day;

    @BeforeEach
    void aListThatTheServerRefuses() {
        trade.underAppraisal(trade.openCall("AAP-2027-POSTE"));
        post.reads(Language.FR);
        day = WorkingDays.sameOrNext(
                LocalDate.ofInstant(clock.instant(), Trade.PARIS).plusDays(1));
        morning(day);
        server.take(service);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void isAnyOfficersAndToldAgainTheNextMorningToTheCorrectedMailboxWithAnotherLink() {
        Actor officer = trade.actor(Role.CASE_OFFICER);
        Undelivered found = undelivered.waiting(officer).get(0);
        assertThat(found.body()).isEqualTo(BODY);
        assertThat(found.dossier()).isNull();
        assertThat(found.recipient()).isEqualTo(MAILBOX);
        String lost = new PostMails(outbox, MAILBOX).token();

        contacts.save(
                trade.actor(Role.ADMIN), new BodyContact(BODY, new EmailAddress(CORRECTED), "", null, new TreeSet<>()));
        undelivered.sendAgain(officer, found.mail());

        assertThat(outbox.to(CORRECTED)).as("the lost link goes nowhere else").isEmpty();
        assertThat(undelivered.waiting(officer)).isEmpty();
        morning(WorkingDays.dayAfter(day, 1));
        PostMails corrected = new PostMails(outbox, CORRECTED);
        assertThat(corrected.lists()).hasSize(1);
        assertThat(corrected.token()).isNotEqualTo(lost);
        server.take(service);
        assertThat(server.taken()).contains(CORRECTED);
    }

    private void morning(LocalDate date) {
        trade.at(date.atTime(LocalTime.of(9, 0)));
        mails.sendDue();
    }
}
