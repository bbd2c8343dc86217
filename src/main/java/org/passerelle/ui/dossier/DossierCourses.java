package org.passerelle.ui.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Appeals;
import org.passerelle.awards.Offers;
import org.passerelle.dossiers.BankAccounts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Reviews;
import org.springframework.stereotype.Component;

/**
 * Reads what is awaited on a dossier, for who may read the dossier: days, never what was said. Before the release nothing
 * of it tells how the dossier was decided.
 */
@Component
public class DossierCourses {

    private final Consultations consultations;
    private final Reviews reviews;
    private final Offers offers;
    private final BankAccounts accounts;
    private final Appeals appeals;
    private final Clock clock;

    DossierCourses(
            Consultations consultations,
            Reviews reviews,
            Offers offers,
            BankAccounts accounts,
            Appeals appeals,
            Clock clock) {
        this.consultations = consultations;
        this.reviews = reviews;
        this.offers = offers;
        this.accounts = accounts;
        this.appeals = appeals;
        this.clock = clock;
    }

    /** For its applicant, who also knows of the own appeals. */
    public DossierCourse own(Actor actor, Dossier dossier) {
        List<Appeal> open = appeals.of(actor, dossier.id()).stream()
                .filter(Appeal::isOpen)
                .sorted(Comparator.comparing(Appeal::lodgedAt))
                .toList();
        return course(dossier, open);
    }

    /** For who was asked about it. */
    public DossierCourse read(Dossier dossier) {
        return course(dossier, List.of());
    }

    private DossierCourse course(Dossier dossier, List<Appeal> open) {
        boolean holds = dossier.publicStage().holdsGrant();
        return new DossierCourse(
                dossier.publicStage() == Stage.UNDER_APPRAISAL ? saidBy(dossier.id()) : null,
                holds ? offers.last(List.of(dossier.id())).get(dossier.id()) : null,
                accounts.state(dossier.id()).filter(state -> holds),
                open);
    }

    private @Nullable Instant saidBy(DossierId id) {
        Stream<Instant> opinions = consultations.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(Consultation::dueAt);
        Stream<Instant> sheets = reviews.of(Actor.clockwork(), id).stream()
                .filter(Assignment::isActive)
                .map(Assignment::dueAt);
        return Stream.concat(opinions, sheets)
                .filter(due -> due.isAfter(clock.instant()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
