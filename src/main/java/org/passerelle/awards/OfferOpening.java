package org.passerelle.awards;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.DossierId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens an offer for each award in the moment in which it becomes known: from then its days count. */
@Component
class OfferOpening {

    private final DecisionsTable decisions;
    private final OffersTable offers;
    private final ApplicationEventPublisher events;

    OfferOpening(DecisionsTable decisions, OffersTable offers, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.offers = offers;
        this.events = events;
    }

    void of(Call call, List<DossierId> released) {
        decisions.of(call.id()).stream()
                .filter(decision -> released.contains(decision.dossier()))
                .forEach(decision -> of(call, decision));
    }

    void of(Call call, Decision decision) {
        of(call, decision, null, null);
    }

    /**
     * @param stands the decision that it raises, and that stands, or is offered again, where it is not accepted
     * @param daysLeft to answer that one, where it had merely been offered
     */
    void of(Call call, Decision decision, @Nullable String stands, @Nullable Integer daysLeft) {
        if (decision.list().isFunded() && decision.releasedAt() != null) {
            Instant due = Offer.due(call, decision.releasedAt());
            offers.insert(Offer.opened(decision, decision.releasedAt(), due, stands, daysLeft));
            events.publishEvent(new OfferOpened(decision.dossier()));
        }
    }
}
