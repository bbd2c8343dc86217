package org.passerelle.links;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.notices.BodyMailWanted;
import org.passerelle.notices.Outbox;
import org.passerelle.opinions.BodyMailbox;
import org.passerelle.opinions.BodyMailboxes;
import org.passerelle.opinions.BodyOpinions;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.people.BodyMailboxChanged;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceAddress;
import org.passerelle.shared.Texts;
import org.passerelle.shared.WorkingDays;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * On a working day, when offices open, one mail to each body that is asked or reminded of something since the last, or hears of
 * a dossier without being asked (D4): it lists all that is awaited from the body, and what is new to it. What is told is taken, and the day's link kept, in the transaction that writes the mail,
 * so that a body has one mail a day at most, whatever happens and on however many nodes.
 */
@Component
class MorningMails {

    static final Duration VALID = Duration.ofDays(45);
    private static final LocalTime HOUR = LocalTime.of(9, 0);

    private final NewsTable news;
    private final InformedNews informed;
    private final PostLinkTable links;
    private final BodyMailboxes mailboxes;
    private final BodyOpinions opinions;
    private final AskedList list;
    private final Outbox outbox;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ServiceAddress address;

    MorningMails(
            NewsTable news,
            InformedNews informed,
            PostLinkTable links,
            BodyMailboxes mailboxes,
            BodyOpinions opinions,
            AskedList list,
            Outbox outbox,
            Texts texts,
            TransactionTemplate transaction,
            Clock clock,
            ServiceAddress address) {
        this.news = news;
        this.informed = informed;
        this.links = links;
        this.mailboxes = mailboxes;
        this.opinions = opinions;
        this.list = list;
        this.outbox = outbox;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
        this.address = address;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void sendDue() {
        Set<String> bodies = new TreeSet<>(news.bodies());
        bodies.addAll(informed.bodies());
        for (String body : bodies) {
            transaction.executeWithoutResult(status -> mailboxes.of(body).ifPresent(this::send));
        }
    }

    /** A link of the body was opened after its time: the next mail tells again what is awaited, with another link. */
    void wanted(String body) {
        transaction.executeWithoutResult(status -> news.again(body, clock.instant()));
    }

    /** What was told went to the mailbox before, whose links end with it: it is told anew, in the one mail of a day. */
    @EventListener
    void on(BodyMailboxChanged changed) {
        news.again(changed.body(), clock.instant());
    }

    /** The mail that told it did not arrive. */
    @EventListener
    void on(BodyMailWanted wanted) {
        news.again(wanted.body(), clock.instant());
    }

    private void send(BodyMailbox mailbox) {
        Language language = mailbox.language();
        List<Consultation> asked = asked(mailbox.body());
        List<Asked> waiting = list.of(asked, List.of(), language);
        List<InformedNews.Told> heard = informed.of(mailbox.body(), language);
        if (waiting.isEmpty() && heard.isEmpty()) {
            return;
        }
        ZonedDateTime now = clock.instant()
                .atZone(waiting.isEmpty() ? heard.get(0).zone() : waiting.get(0).zone());
        if (now.toLocalTime().isBefore(HOUR) || !isOpen(mailbox, now.toLocalDate())) {
            return;
        }
        String token = Secrets.token();
        PostLink link = new PostLink(
                UUID.randomUUID(),
                mailbox.body(),
                mailbox.address().value(),
                language,
                now.toLocalDate(),
                now.toInstant(),
                now.toInstant().plus(VALID));
        if (links.insert(link, Secrets.hash(token))) {
            List<News> told = news.take(mailbox.body(), link.id());
            informed.take(mailbox.body(), link.id());
            if (waiting.isEmpty()) {
                write(link, heard);
            } else {
                write(link, list.of(asked, told, language), heard, token);
            }
        }
    }

    /** What is awaited, then what is late of which it is reminded. */
    private List<Consultation> asked(String body) {
        Set<ConsultationId> late = news.late(body);
        Stream<Consultation> reminded = opinions.late(body).stream().filter(each -> late.contains(each.id()));
        return Stream.concat(opinions.awaited(body).stream(), reminded).toList();
    }

    private static boolean isOpen(BodyMailbox mailbox, LocalDate day) {
        return WorkingDays.isWorkingDay(day) && !mailbox.daysOff().contains(day);
    }

    /** Nothing is asked: the mail has no link. */
    private void write(PostLink link, List<InformedNews.Told> heard) {
        outbox.tellBody(
                link.body(),
                link.mailbox(),
                link.language(),
                "byLink.informed",
                Map.of("count", heard.size(), "lines", lines(heard)),
                null);
    }

    private static String lines(List<InformedNews.Told> heard) {
        return heard.stream().map(InformedNews.Told::words).collect(Collectors.joining("\n\n"));
    }

    private void write(PostLink link, List<Asked> waiting, List<InformedNews.Told> heard, String token) {
        Instant now = clock.instant();
        Language language = link.language();
        String lines = waiting.stream()
                .map(asked -> AskedWords.mailLine(texts, language, asked, now))
                .collect(Collectors.joining("\n\n"));
        outbox.tellBody(
                link.body(),
                link.mailbox(),
                language,
                "byLink.list",
                Map.of(
                        "body", waiting.get(0).consultation().title(texts, language),
                        "count", waiting.size(),
                        "lines", lines,
                        "informed",
                                heard.isEmpty()
                                        ? ""
                                        : texts.get(language, "byLink.informed.too", Map.of("lines", lines(heard))),
                        "until", AskedWords.day(link.expiresAt(), waiting.get(0).zone(), language),
                        "link", address.of("o/" + token)),
                null);
    }
}
