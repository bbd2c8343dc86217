package org.passerelle.ui.applicant;

import java.time.ZoneId;
import java.util.Objects;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.Offer;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** What is said of an offer once it was answered, or ended. */
final class AnsweredOffer {

    private AnsweredOffer() {}

    static String words(Decision decision, Offer offer, ZoneId zone) {
        String how = offer.state() == Offer.State.ACCEPTED
                ? accepted(decision, offer)
                : offer.state().name();
        return ViewLanguage.text(
                "offer.said." + how,
                Formats.dateTime(Objects.requireNonNull(offer.answeredAt()), zone),
                Objects.requireNonNullElse(offer.answeredBy(), ""));
    }

    /** Whether the acceptance was given for an earlier decision, and counts for this one. */
    static boolean isCarried(Decision decision, Offer offer) {
        return offer.standsAgain()
                || (decision.kind() == DecisionKind.RESTORATION
                        && Objects.requireNonNull(offer.acceptedAt()).isBefore(offer.openedAt()));
    }

    private static String accepted(Decision decision, Offer offer) {
        if (!isCarried(decision, offer)) {
            return Offer.State.ACCEPTED.name();
        }
        return offer.standsAgain() ? "kept" : "restored";
    }
}
