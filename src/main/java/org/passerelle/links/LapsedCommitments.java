package org.passerelle.links;

import org.passerelle.dossiers.PartnerParts;
import org.passerelle.people.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has partners asked again whose part was changed after they had confirmed it. */
@Component
class LapsedCommitments {

    private final PartnerParts parts;

    LapsedCommitments(PartnerParts parts) {
        this.parts = parts;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void askAgain() {
        parts.askAgain(Actor.clockwork());
    }
}
