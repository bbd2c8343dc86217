package org.passerelle.reviews;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.dossiers.ConflictFound;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.WorkAnnulled;
import org.passerelle.people.Actor;
import org.passerelle.people.Quality;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of a reviewer's seats when a conflict is found (D10). An open one is free. A locked sheet is annulled, which the
 * trail keeps: it counts in no mean, median, bench or ranking, the process asks for a replacement, a ranking that rested on it
 * is taken back. Once the decision is signed the sheet falls and the decision stands: another one would have to correct it.
 */
@Component
class SheetAnnulments {

    private static final Actor CLOCKWORK = Actor.clockwork();

    private final SheetsTable table;
    private final Recusals recusals;
    private final DossierFile dossiers;
    private final Progress progress;
    private final ReviewTrail trail;
    private final ApplicationEventPublisher events;

    SheetAnnulments(
            SheetsTable table,
            Recusals recusals,
            DossierFile dossiers,
            Progress progress,
            ReviewTrail trail,
            ApplicationEventPublisher events) {
        this.table = table;
        this.recusals = recusals;
        this.dossiers = dossiers;
        this.progress = progress;
        this.trail = trail;
        this.events = events;
    }

    @EventListener
    void on(ConflictFound event) {
        table.of(event.dossiers()).values().stream()
                .flatMap(List::stream)
                .filter(seat -> seat.isActive() && seat.reviewer().equals(event.person()))
                .sorted(Comparator.comparing(seat -> seat.dossier().toString()))
                .forEach(seat -> leave(seat, event.ground()));
    }

    private void leave(Assignment seat, String ground) {
        Dossier dossier = dossiers.locked(seat.dossier());
        if (seat.isLocked()) {
            annul(dossier, seat, ground);
        } else if (dossier.stage() == Stage.UNDER_APPRAISAL) {
            recusals.leave(dossier, seat.reviewer(), ReviewerState.RECUSED, ground);
            trail.note(CLOCKWORK, dossier, "recuseReviewer", Map.of("reviewer", seat.reviewerName(), "ground", ground));
        }
    }

    private void annul(Dossier dossier, Assignment seat, String ground) {
        table.annul(seat.dossier(), seat.reviewer(), ground);
        recusals.shut(dossier, seat.reviewer());
        BigDecimal total = Objects.requireNonNull(seat.total());
        Map<String, Object> detail = Map.of("reviewer", seat.reviewerName(), "total", total, "ground", ground);
        trail.note(CLOCKWORK, dossier, "annulSheet", detail);
        if (!dossier.stage().isOver() && !dossier.stage().isDecided()) {
            if (dossier.stage() == Stage.IN_COMMITTEE || dossier.stage() == Stage.PROPOSED) {
                progress.takeBack(CLOCKWORK, dossier.id(), Map.of());
            }
            progress.reviewAnew(CLOCKWORK, dossier.id());
            events.publishEvent(new SheetAnnulled(dossier.id(), seat.reviewer()));
        }
        events.publishEvent(new WorkAnnulled(dossier.id(), seat.reviewer(), Quality.REVIEW, ground));
    }
}
