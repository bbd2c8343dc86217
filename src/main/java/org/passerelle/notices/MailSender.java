package org.passerelle.notices;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox, one mail in one transaction, oldest first. A mail that fails is tried again after 1, 2,
 * 4 … minutes, then each hour, and given up a week after it was written: a server that is down for days loses nothing. One
 * whose address the server refuses for good is given up at once. What is given up waits for somebody ({@link LostMails}). At
 * least once: a crash between the server's answer and our commit sends
 * again, under the same Message-ID.
 */
@Component
class MailSender {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    static final Duration PATIENCE = Duration.ofDays(7);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int BATCH = 100;
    private static final String UTF_8 = "UTF-8";

    private final OutboxTable table;
    private final ObjectProvider<JavaMailSender> server;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String from;

    MailSender(
            OutboxTable table,
            ObjectProvider<JavaMailSender> server,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${passerelle.mail.from:ne-pas-repondre@passerelle.invalid}") String from) {
        this.table = table;
        this.server = server;
        this.transaction = transaction;
        this.clock = clock;
        this.from = from;
    }

    /** Sends what is due, within seconds of its act, a hundred at the most; nothing where no mail server is configured. */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void sendDue() {
        JavaMailSender configured = server.getIfAvailable();
        if (configured == null) {
            return;
        }
        for (int i = 0; i < BATCH && Boolean.TRUE.equals(transaction.execute(s -> sendNext(configured))); i++) {
            LOG.debug("A mail was handled");
        }
    }

    private boolean sendNext(JavaMailSender configured) {
        Optional<Mail> due = table.takeDue(clock.instant());
        due.ifPresent(mail -> send(configured, mail));
        return due.isPresent();
    }

    private void send(JavaMailSender configured, Mail mail) {
        try {
            configured.send(message(configured, mail));
            table.sent(mail.id(), clock.instant());
        } catch (MailException | MessagingException e) {
            LOG.warn(
                    "Mail {} was not taken by the server (attempt {}): {}",
                    mail.id(),
                    mail.attempts() + 1,
                    e.getMessage());
            Instant next = RefusedAddress.isIn(e) ? null : next(mail);
            table.failed(mail.id(), RefusedAddress.words(e), next);
        }
    }

    private @Nullable Instant next(Mail mail) {
        Instant now = clock.instant();
        Duration doubled = Duration.ofMinutes(1L << Math.min(mail.attempts(), 6));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return now.isAfter(mail.createdAt().plus(PATIENCE)) ? null : now.plus(pause);
    }

    private MimeMessage message(JavaMailSender configured, Mail mail) throws MessagingException {
        MimeMessage message = new NamedMessage(configured.createMimeMessage(), mail.id());
        message.setFrom(from);
        message.setRecipients(Message.RecipientType.TO, mail.recipient());
        message.setSubject(mail.subject(), UTF_8);
        message.setContent(content(mail));
        message.setContentLanguage(new String[] {mail.language().getLanguage()});
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /**
     * The words, and beside them what goes with them. A meeting stands there twice: mail programs that keep a calendar look for
     * it among the ways to read the mail, the others show a file.
     */
    private static MimeMultipart content(Mail mail) throws MessagingException {
        MimeMultipart words = alternatives(mail);
        Mail.Enclosure enclosure = mail.enclosure();
        if (enclosure == null) {
            return words;
        }
        if (enclosure.isCalendar()) {
            words.addBodyPart(part(enclosure));
        }
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(words);
        MimeBodyPart file = part(enclosure);
        file.setFileName(enclosure.name());
        return new MimeMultipart("mixed", both, file);
    }

    private static MimeBodyPart part(Mail.Enclosure enclosure) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.content(), enclosure.mediaType())));
        return part;
    }

    /** The same words twice, the plainest first (RFC 2046, 5.1.4). */
    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(mail.body(), UTF_8, "plain");
        MimeBodyPart page = new MimeBodyPart();
        page.setText(MailPage.of(mail), UTF_8, "html");
        return new MimeMultipart("alternative", plain, page);
    }
}
