package org.passerelle.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of drafts that are not submitted, a week, two days and three hours before the closing: once for each mark and
 * closing, whatever node looks and however often. A service that was down tells the last mark that has come, and a draft
 * begun after a mark is not told of it. An extended call reminds anew.
 */
@Component
class ClosingReminders {

    private final Calls calls;
    private final DossierFile dossiers;
    private final DraftNotices notices;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClosingReminders(
            Calls calls,
            DossierFile dossiers,
            DraftNotices notices,
            Trail trail,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.notices = notices;
        this.trail = trail;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void sendDue() {
        Instant now = clock.instant();
        calls.published().stream()
                .filter(call -> call.window().isOpen(now))
                .forEach(call -> ClosingMark.at(now, call.window().closesAt()).ifPresent(mark -> remind(call, mark)));
    }

    /** Each in a transaction of its own: what goes wrong with one does not keep the others from being told. */
    private void remind(Call call, ClosingMark mark) {
        Instant closing = call.window().closesAt();
        untold(dossiers.drafts(call.id()), mark, closing)
                .forEach(id -> transaction.executeWithoutResult(status -> {
                    if (isFirst(id, mark, closing) && !isYounger(id, mark.of(closing))) {
                        notices.closing(dossiers.get(id), mark);
                    }
                }));
    }

    private List<DossierId> untold(List<DossierId> drafts, ClosingMark mark, Instant closing) {
        return jdbc
                .sql("select id from unnest(:drafts) id where not exists (select from passerelle.draft_reminder where"
                        + " dossier_id = id and mark = :mark and closes_at = :closing)")
                .param("drafts", drafts.stream().map(DossierId::value).toArray(UUID[]::new))
                .param("mark", mark.name())
                .param("closing", closing.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .map(DossierId::new)
                .toList();
    }

    private boolean isFirst(DossierId dossier, ClosingMark mark, Instant closing) {
        return jdbc.sql("insert into passerelle.draft_reminder (dossier_id, mark, closes_at) values (:dossier, :mark,"
                                + " :closing) on conflict do nothing")
                        .param("dossier", dossier.value())
                        .param("mark", mark.name())
                        .param("closing", closing.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private boolean isYounger(DossierId dossier, Instant mark) {
        return trail.ofDossier(dossier.value()).stream()
                .findFirst()
                .filter(begun -> begun.at().isAfter(mark))
                .isPresent();
    }
}
