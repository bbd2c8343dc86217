package org.passerelle.synthesis;

import org.passerelle.opinions.OpinionReplaced;
import org.passerelle.reviews.SheetAnnulled;
import org.passerelle.reviews.SheetUnlocked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a page rests on is said anew: a sheet counts no more, an opinion is another. The page that quotes it is overtaken. */
@Component
class AppraisalFacts {

    private final Syntheses syntheses;

    AppraisalFacts(Syntheses syntheses) {
        this.syntheses = syntheses;
    }

    @EventListener
    void on(SheetUnlocked event) {
        syntheses.overtake(event.dossier(), Overtaken.SHEET_OPENED);
    }

    @EventListener
    void on(SheetAnnulled event) {
        syntheses.overtake(event.dossier(), Overtaken.SHEET_ANNULLED);
    }

    @EventListener
    void on(OpinionReplaced event) {
        syntheses.overtake(event.dossier(), Overtaken.OPINION_REPLACED);
    }
}
