package org.passerelle.links;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.Bodies;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.notices.RefusingServer;
import org.passerelle.notices.Undelivered;
import org.passerelle.notices.UndeliveredMails;
import org.passerelle.opinions.BodyOpinions;
import org.passerelle.opinions.ConsultationChanges;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.people.Actor;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceClock;
import org.passerelle.shared.WorkingDays;
import org.passerelle.ui.Screen;
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
    BodyOpinions opinions;

    @Autowired
    ConsultationChanges changes;

    @Autowired
    People people;

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
        contacts.save(
                Actor.clockwork(),
                new BodyContact(Bodies.CRISIS_CENTRE, new EmailAddress(MAILBOX), "", null, new TreeSet<>()));
        day = WorkingDays.sameOrNext(
                LocalDate.ofInstant(clock.instant(), Trade.PARIS).plusDays(1));
        morning(day);
        server.take(service);
    }

    @AfterEach
    void close() {
        Screen.close();
        server.close();
    }

    @Test
    void isAnyOfficersAndToldAnewTheNextMorningToTheMailboxThatIsCorrected() {
        Actor officer = trade.actor(Role.CASE_OFFICER);
        Undelivered found = undelivered.page(officer, Optional.empty(), 9).get(0);
        assertThat(found.body()).isEqualTo(BODY);
        assertThat(found.dossier()).isNull();
        assertThat(found.recipient()).isEqualTo(MAILBOX);
        String lost = new PostMails(outbox, MAILBOX).token();

        correct();

        assertThat(undelivered.page(officer, Optional.empty(), 9)).isEmpty();
        trade.at(day.atTime(11, 0));
        mails.sendDue();
        assertThat(outbox.to(CORRECTED))
                .as("one mail a day, and the lost link goes nowhere else")
                .isEmpty();
        morning(WorkingDays.dayAfter(day, 1));
        PostMails corrected = new PostMails(outbox, CORRECTED);
        assertThat(corrected.lists()).hasSize(1);
        assertThat(corrected.token()).isNotEqualTo(lost);
        server.take(service);
        assertThat(server.taken()).contains(CORRECTED);
    }

    @Test
    void isToldAnewToAMailboxThatIsCorrectedBeforeTheReturnIsReported() {
        Actor admin = trade.actor(Role.ADMIN);
        Actor officer = trade.actor(Role.CASE_OFFICER);
        server.mended();
        undelivered.sendAgain(
                officer, undelivered.page(officer, Optional.empty(), 9).get(0).mail());
        LocalDate second = WorkingDays.dayAfter(day, 1);
        morning(second);
        server.take(service);
        Mail sent = outbox.to(MAILBOX).get(0);
        assertThat(sent.isSent()).isTrue();

        correct();
        assertThat(undelivered.cameBack(admin, sent.id(), "Boîte inconnue")).isFalse();

        assertThat(undelivered.page(admin, Optional.empty(), 9)).isEmpty();
        morning(WorkingDays.dayAfter(second, 1));
        assertThat(new PostMails(outbox, CORRECTED).lists()).hasSize(1);
    }

    @Test
    void cannotBeSentAgainWhereNothingIsAwaitedAnyMore() {
        Actor officer = trade.actor(Role.CASE_OFFICER);
        ConsultationId asked = opinions.awaited(BODY).get(0).id();
        changes.withdraw(officer, asked, "Le projet a changé de pays (fictif)");

        Undelivered found = undelivered.page(officer, Optional.empty(), 9).get(0);
        assertThat(found.isSendable()).isFalse();
        assertThat(codesOf(() -> undelivered.sendAgain(officer, found.mail()))).containsExactly("NO_SUCH_TASK");
        Screen.open(service, people.get(officer.personId()), Language.FR);
        UI.getCurrent().navigate("undelivered");
        assertThat(Screen.words())
                .contains("Rien n’est plus attendu de cet organisme")
                .doesNotContain("Envoyer à nouveau");
    }

    @Test
    void saysOnThePageWhereTheMailboxIsCorrectedAndThatTheNextMorningTellsIt() {
        Screen.open(service, people.get(trade.actor(Role.ADMIN).personId()), Language.FR);
        UI.getCurrent().navigate("undelivered");
        assertThat(Screen.words())
                .contains("dans la fiche de l’organisme (page « Postes ») : ce qui est attendu y sera rappelé")
                .contains("Refusé par le serveur");
        Screen.close();

        Screen.open(service, people.get(trade.actor(Role.CASE_OFFICER).personId()), Language.EN);
        UI.getCurrent().navigate("undelivered");
        assertThat(Screen.words()).contains("what is awaited is told there again on the next working morning");
        _click(_get(Button.class, spec -> spec.withText("Send again")));
        assertThat(Screen.words()).contains("Every message has arrived");
        morning(WorkingDays.dayAfter(day, 1));
        assertThat(new PostMails(outbox, MAILBOX).lists()).hasSize(2);
    }

    /** As the administrator does. */
    private void correct() {
        contacts.save(
                trade.actor(Role.ADMIN), new BodyContact(BODY, new EmailAddress(CORRECTED), "", null, new TreeSet<>()));
    }

    private void morning(LocalDate date) {
        trade.at(date.atTime(LocalTime.of(9, 0)));
        mails.sendDue();
    }
}
