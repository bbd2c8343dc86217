package org.passerelle.reviews;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Until when opinions and sheets are awaited on a dossier: days, never what was said, nor by whom. */
@Service
@Transactional(readOnly = true)
public class AppraisalDays {

    private final Consultations consultations;
    private final Reviews reviews;
    private final Clock clock;

    AppraisalDays(Consultations consultations, Reviews reviews, Clock clock) {
        this.consultations = consultations;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The latest deadline that is still to come; for whoever may read the dossier. */
    public Optional<Instant> last(DossierId id) {
        Stream<Instant> opinions = consultations.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(Consultation::dueAt);
        Stream<Instant> sheets = reviews.of(Actor.clockwork(), id).stream()
                .filter(Assignment::isActive)
                .map(Assignment::dueAt);
        return Stream.concat(opinions, sheets)
                .filter(due -> due.isAfter(clock.instant()))
                .max(Comparator.naturalOrder());
    }
}
