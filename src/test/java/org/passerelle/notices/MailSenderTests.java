package org.passerelle.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.TestDatabase;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceClock;
import org.passerelle.shared.Texts;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

class MailSenderTests {

    @RegisterExtension
    static final GreenMailExtension POST_OFFICE = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private static final Map<String, Object> ABOUT = Map.of(
            "name", "Łucja Świętosława",
            "number", "DOS-2027-0001",
            "title", "Services d’eau à Tanguiéra",
            "call", "Appel fictif",
            "link", "https://passerelle.example");

    private final DataSource database = TestDatabase.fresh();
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final OutboxTable table = new OutboxTable(JdbcClient.create(database));
    private final ServiceClock clock = new ServiceClock(ZoneId.of("Europe/Paris"));
    private final Outbox outbox = new Outbox(table, new Texts(), clock);
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    @BeforeEach
    void theServer() {
        clock.stopAt(Instant.parse("2027-03-01T09:00:00Z"));
        server.setHost("127.0.0.1");
        server.setPort(POST_OFFICE.getSmtp().getPort());
    }

    @Test
    void sendsInTheLanguageOfThePerson() throws Exception {
        outbox.send("lucja@example.org", Language.FR, "dossier.received", ABOUT);
        outbox.send("john@example.org", Language.EN, "dossier.received", ABOUT);

        sender().sendDue();

        MimeMessage[] received = POST_OFFICE.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).isEqualTo("Dossier DOS-2027-0001\u00a0: accusé de réception");
        assertThat(received[1].getSubject()).isEqualTo("Application DOS-2027-0001: acknowledgement of receipt");
        assertThat(part(received[0], 0)).contains("Bonjour Łucja Świętosława,", "Tanguiéra");
        assertThat(received[0].getContentLanguage()).containsExactly("fr");
        assertThat(GreenMailUtil.getAddressList(received[0].getAllRecipients())).isEqualTo("lucja@example.org");
    }

    @Test
    void forgetsTheWordsOnceSentAndSendsOnce() {
        outbox.send("lucja@example.org", Language.FR, "dossier.received", ABOUT);

        sender().sendDue();
        sender().sendDue();

        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        Mail mail = outbox.to("lucja@example.org").get(0);
        assertThat(mail.isSent()).isTrue();
        assertThat(mail.body()).isEmpty();
    }

    @Test
    void namesTheMessageAfterItsRow() throws Exception {
        outbox.send("lucja@example.org", Language.FR, "dossier.received", ABOUT);
        sender().sendDue();

        Mail mail = outbox.to("lucja@example.org").get(0);
        assertThat(POST_OFFICE.getReceivedMessages()[0].getMessageID())
                .contains(mail.id().toString());
    }

    @Test
    void triesAgainLaterAndGivesUpInTheEnd() {
        server.setPort(1);
        outbox.send("lucja@example.org", Language.FR, "dossier.received", ABOUT);

        sender().sendDue();
        assertThat(outbox.to("lucja@example.org").get(0).attempts()).isEqualTo(1);
        sender().sendDue();
        assertThat(outbox.to("lucja@example.org").get(0).attempts()).isEqualTo(1);

        IntStream.range(0, 12).forEach(i -> {
            clock.stopAt(clock.instant().plus(Duration.ofDays(1)));
            sender().sendDue();
        });
        Mail mail = outbox.to("lucja@example.org").get(0);
        assertThat(mail.attempts()).isEqualTo(9);
        assertThat(mail.isSent()).isFalse();
        assertThat(mail.body()).isNotEmpty();
        assertThat(mail.lastError()).isNotBlank();
        assertThat(table.givenUp(9)).extracting(Mail::id).containsExactly(mail.id());
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 No such user, 1",
        "553 Not a mailbox, 1",
        "550 5.7.1 Relaying denied, 2",
        "451 4.7.1 Come back later, 2",
        "552 5.2.2 Mailbox full, 1"
    })
    void givesUpAtOnceWhereTheAddressIsRefusedForGood(String reply, int attempts) {
        try (RefusingServer refusing = new RefusingServer().refuse("lucja@example.org", reply)) {
            server.setPort(refusing.client().getPort());
            outbox.send("lucja@example.org", Language.FR, "dossier.received", ABOUT);
            sender().sendDue();
            clock.stopAt(clock.instant().plus(Duration.ofHours(2)));
            sender().sendDue();
        }

        assertThat(outbox.to("lucja@example.org").get(0).attempts()).isEqualTo(attempts);
        assertThat(table.givenUp(9)).hasSize(attempts == 1 ? 1 : 0);
        assertThat(outbox.to("lucja@example.org").get(0).lastError()).isEqualTo(reply);
    }

    @Test
    void givesUpAtOnceWhatIsNoAddressAtAll() {
        outbox.send("pas une adresse", Language.FR, "dossier.received", ABOUT);

        sender().sendDue();

        assertThat(table.givenUp(9)).hasSize(1);
    }

    @Test
    void losesNothingInADayWithoutServerAndSendsEachMailOnce() {
        server.setPort(1);
        outbox.send("lucja@example.org", Language.FR, "dossier.received", ABOUT);
        for (int minutes = 0; minutes < 26 * 60; minutes += 20) {
            clock.stopAt(clock.instant().plus(Duration.ofMinutes(20)));
            sender().sendDue();
        }
        outbox.send("john@example.org", Language.EN, "dossier.received", ABOUT);
        assertThat(outbox.to("lucja@example.org").get(0).attempts()).isGreaterThan(20);

        server.setPort(POST_OFFICE.getSmtp().getPort());
        clock.stopAt(clock.instant().plus(Duration.ofHours(1)));
        sender().sendDue();
        sender().sendDue();

        assertThat(POST_OFFICE.getReceivedMessages())
                .extracting(message -> GreenMailUtil.getAddressList(message.getAllRecipients()))
                .containsExactlyInAnyOrder("lucja@example.org", "john@example.org");
    }

    @Test
    void saysTheSameAsAPageWithItsLinkAndNothingOfTheReadersHand() throws Exception {
        Map<String, Object> about = new java.util.HashMap<>(ABOUT);
        about.put("title", "<script>alert(1)</script>");
        outbox.send("lucja@example.org", Language.FR, "dossier.received", about);

        sender().sendDue();

        MimeMessage received = POST_OFFICE.getReceivedMessages()[0];
        assertThat(received.getContentType()).startsWith("multipart/alternative");
        assertThat(part(received, 1))
                .contains("<html lang=\"fr\" dir=\"ltr\">", "<a href=\"https://passerelle.example\"", "Łucja")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl", "pt, ltr"})
    void declaresAPartnersLanguageAndItsDirection(String tag, String direction) throws Exception {
        outbox.write("mairie@example.org", Locale.forLanguageTag(tag), "partner.code", "رمزكم", "رمزكم: 123456");

        sender().sendDue();

        MimeMessage received = POST_OFFICE.getReceivedMessages()[0];
        String declared = "lang=\"" + tag + "\" dir=\"" + direction + "\"";
        assertThat(received.getContentLanguage()).containsExactly(tag);
        assertThat(part(received, 1)).contains("<html " + declared, "<div role=\"article\" " + declared);
    }

    @Test
    void sendsInTheirLanguagesThoseThatWaitedSinceAnEarlierVersion() throws Exception {
        outbox.send("john@example.org", Language.EN, "dossier.received", ABOUT);
        JdbcClient.create(database)
                .sql("update passerelle.outbox set language = 'EN'")
                .update();

        sender().sendDue();

        assertThat(POST_OFFICE.getReceivedMessages()[0].getContentLanguage()).containsExactly("en");
    }

    private static String part(MimeMessage message, int number) throws Exception {
        return (String)
                ((MimeMultipart) message.getContent()).getBodyPart(number).getContent();
    }

    @Test
    void bringsAMeetingToTheCalendarOfTheMailProgramAndAsAFile() throws Exception {
        Mail.Enclosure meeting =
                new Mail.Enclosure("appel.ics", "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\n".getBytes(UTF_8));
        outbox.tellBody("EMBASSY:HANOI", "lucja@example.org", Language.FR, "dossier.received", ABOUT, meeting);

        sender().sendDue();

        MimeMultipart received = (MimeMultipart) POST_OFFICE.getReceivedMessages()[0].getContent();
        MimeMultipart words = (MimeMultipart) received.getBodyPart(0).getContent();
        assertThat(words.getBodyPart(2).getContentType())
                .startsWith("text/calendar")
                .contains("method=CANCEL");
        assertThat(received.getBodyPart(1).getContentType()).contains("method=CANCEL");
        assertThat(received.getBodyPart(1).getFileName()).isEqualTo("appel.ics");
    }

    @Test
    void keepsWhatWaitsWhereNoServerIsConfigured() {
        outbox.send("lucja@example.org", Language.FR, "dossier.received", ABOUT);

        new MailSender(
                        table,
                        new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                        transaction,
                        clock,
                        "service@example.org")
                .sendDue();

        assertThat(outbox.to("lucja@example.org")).singleElement().satisfies(m -> assertThat(m.attempts())
                .isZero());
    }

    @Test
    void writesNothingWhenTheActRollsBack() {
        transaction.executeWithoutResult(status -> {
            outbox.send("lucja@example.org", Language.FR, "dossier.received", ABOUT);
            status.setRollbackOnly();
        });

        assertThat(outbox.to("lucja@example.org")).isEmpty();
    }

    private MailSender sender() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("mail", server));
        return new MailSender(
                table, beans.getBeanProvider(JavaMailSender.class), transaction, clock, "service@example.org");
    }
}
