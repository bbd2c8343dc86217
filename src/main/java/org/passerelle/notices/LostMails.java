package org.passerelle.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a task of each mail that did not arrive (domain.md §2.3, step 7; ADR 0132): of the officer in charge where it is about
 * a dossier, of any officer where a consulted body was written to, of the secretary about a session, else of an administrator.
 */
@Component
class LostMails {

    private static final Logger LOG = LoggerFactory.getLogger(LostMails.class);
    private static final int MOST = 100;
    private static final String FOUND = "undelivered.found";

    private static final Pattern DOSSIER = Pattern.compile(
            "(?:my/)?(?:dossiers|parts|opinions|invitations|reviews)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}).*");

    /**
     * A mail that is known not to have arrived.
     *
     * @param about the dossier that it is about
     * @param isWaiting whether somebody is to mend it
     */
    record Reported(Optional<Dossier> about, boolean isWaiting) {}

    private final UndeliveredTable table;
    private final OutboxTable mails;
    private final Recipients recipients;
    private final DossierFile dossiers;
    private final Worklist worklist;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LostMails(
            UndeliveredTable table,
            OutboxTable mails,
            Recipients recipients,
            DossierFile dossiers,
            Worklist worklist,
            Texts texts,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.mails = mails;
        this.recipients = recipients;
        this.dossiers = dossiers;
        this.worklist = worklist;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reports what the sender gave up, each in a transaction of its own: one that cannot be reported holds up no other. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void reportGivenUp() {
        for (Mail mail : mails.givenUp(MOST)) {
            try {
                transaction.executeWithoutResult(status -> report(mail, kind(mail), reason(mail)));
            } catch (RuntimeException e) {
                if (e instanceof Refusal refusal && refusal.code() == RefusalCode.ALREADY_DONE) {
                    LOG.debug("Mail {} was reported by another node", mail.id());
                    continue;
                }
                LOG.warn("Mail {} did not arrive and could not be reported", mail.id(), e);
            }
        }
    }

    /** Before its time is over a mail is given up for its address alone. */
    private Undelivered.Kind kind(Mail mail) {
        return clock.instant().isAfter(mail.createdAt().plus(MailSender.PATIENCE))
                ? Undelivered.Kind.GIVEN_UP
                : Undelivered.Kind.REFUSED;
    }

    private static String reason(Mail mail) {
        return Objects.requireNonNullElse(mail.lastError(), "");
    }

    /**
     * Puts it before who is to mend it. A link that was for a mailbox which the body has no more is nobody's to mend: what is
     * awaited was told anew to the other one.
     *
     * @throws Refusal ALREADY_DONE where it waits already, or was mended
     */
    Reported report(Mail mail, Undelivered.Kind kind, String reason) {
        String path = mails.path(mail.id());
        Optional<Dossier> dossier = dossier(path);
        @Nullable String body = mails.consulted(mail.id()).orElse(null);
        Role awaited = awaited(dossier, body, path);
        @Nullable DossierId about = dossier.map(Dossier::id).orElse(null);
        Instant now = clock.instant();
        boolean isFirst = table.waiting(awaited, about) == 0;
        if (!table.add(mail, kind, reason, awaited, about, body, now)) {
            throw new Refusal(RefusalCode.ALREADY_DONE, mail.subject());
        }
        if (Undelivered.LINKS.contains(mail.key()) && isToldAnew(body, mail.recipient())) {
            table.settle(mail.id(), "", "", now);
            mails.forget(mail.id());
            return new Reported(dossier, false);
        }
        dossier.ifPresent(one -> worklist.add(new WorkItem(
                mail.id().toString(), WorkItem.Kind.MEND_MAIL, one.id(), one.call(), awaited.name(), null, now, null)));
        if (isFirst && !mail.key().equals(FOUND)) {
            tell(mail, kind, awaited, dossier);
        }
        return new Reported(dossier, true);
    }

    private boolean isToldAnew(@Nullable String body, String recipient) {
        return body != null
                && table.mailbox(body)
                        .filter(now -> !now.equalsIgnoreCase(recipient))
                        .isPresent();
    }

    /** A draft is its applicant's alone, and so are the mails about it; of a page that leads to no dossier nothing is known. */
    private Optional<Dossier> dossier(String path) {
        Matcher named = DOSSIER.matcher(path);
        return named.matches()
                ? dossiers.get(List.of(new DossierId(UUID.fromString(named.group(1))))).values().stream()
                        .filter(dossier -> dossier.stage() != Stage.DRAFT && dossier.stage() != Stage.EXPIRED_DRAFT)
                        .findFirst()
                : Optional.empty();
    }

    private static Role awaited(Optional<Dossier> dossier, @Nullable String body, String path) {
        if (dossier.isPresent() || body != null) {
            return Role.CASE_OFFICER;
        }
        return path.startsWith("committee/") ? Role.COMMITTEE_SECRETARY : Role.ADMIN;
    }

    /** Once for all that waits together: a server that was down for a week fails many mails at a time. */
    private void tell(Mail mail, Undelivered.Kind kind, Role awaited, Optional<Dossier> dossier) {
        Map<String, Object> about = Map.of(
                "subject",
                mail.subject(),
                "recipient",
                mail.recipient(),
                "why",
                new LocalizedText(words(Language.FR, kind), words(Language.EN, kind)));
        dossier.ifPresentOrElse(
                one -> recipients.inCharge(List.of(one), FOUND, of -> about),
                () -> recipients.withRole(awaited, UndeliveredMails.PAGE, FOUND, about));
    }

    private String words(Language language, Undelivered.Kind kind) {
        return texts.get(language, "undeliveredKind." + kind.name());
    }
}
