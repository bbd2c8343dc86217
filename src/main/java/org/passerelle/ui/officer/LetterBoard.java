package org.passerelle.ui.officer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Decision;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierHead;
import org.passerelle.dossiers.DossierId;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.Notification;
import org.passerelle.letters.Notifications;
import org.passerelle.people.Actor;
import org.passerelle.workflow.LetterJobs;
import org.springframework.stereotype.Component;

/** The letters about the decisions of a call, one for each decision that holds. */
@Component
class LetterBoard {

    private final Awards awards;
    private final IssuedDocuments documents;
    private final Notifications notifications;
    private final LetterJobs jobs;
    private final DossierFile dossiers;

    LetterBoard(
            Awards awards,
            IssuedDocuments documents,
            Notifications notifications,
            LetterJobs jobs,
            DossierFile dossiers) {
        this.awards = awards;
        this.documents = documents;
        this.notifications = notifications;
        this.jobs = jobs;
        this.dossiers = dossiers;
    }

    /** Those that wait for somebody first. */
    List<LetterLine> of(Actor actor, CallId call) {
        Map<DossierId, DossierHead> known = dossiers.heads(call);
        Map<DossierId, IssuedDocument> last = new HashMap<>();
        documents.decisions(actor, call).forEach(letter -> last.put(letter.dossier(), letter));
        Map<UUID, Notification> sent = notifications.ofCall(actor, call).stream()
                .collect(Collectors.toMap(Notification::letter, Function.identity()));
        Set<DossierId> failed = jobs.failed(actor, call);
        return awards.ofCall(actor, call).stream()
                .map(decision ->
                        line(Objects.requireNonNull(known.get(decision.dossier())), decision, last, sent, failed))
                .sorted(LetterLine.FIRST_TO_DO)
                .toList();
    }

    /** A letter that is older than the decision tells of the one that it replaces. */
    private static LetterLine line(
            DossierHead dossier,
            Decision decision,
            Map<DossierId, IssuedDocument> last,
            Map<UUID, Notification> sent,
            Set<DossierId> failed) {
        IssuedDocument letter = last.get(dossier.id());
        IssuedDocument own = letter == null || letter.issuedAt().isBefore(decision.decidedAt()) ? null : letter;
        return new LetterLine(
                dossier, decision, own, own == null ? null : sent.get(own.id()), failed.contains(dossier.id()));
    }

    void retry(Actor actor, DossierId dossier) {
        jobs.retry(actor, dossier);
    }
}
