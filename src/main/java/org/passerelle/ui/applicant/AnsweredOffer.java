package org.passerelle.ui.applicant;

import java.time.ZoneId;
import java.util.Objects;
import org.passerelle.awards.Offer;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** What is said of an offer once it was answered, or ended. */
final class AnsweredOffer {

    private AnsweredOffer() {}

    static String words(Offer offer, ZoneId zone) {
        String how = offer.state() == Offer.State.ACCEPTED
                ? accepted(offer)
                : offer.state().name();
        return ViewLanguage.text(
                "offer.said." + how,
                Formats.dateTime(Objects.requireNonNull(offer.answeredAt()), zone),
                Objects.requireNonNullElse(offer.answeredBy(), ""));
    }

    private static String accepted(Offer offer) {
        if (!offer.isCarried()) {
            return Offer.State.ACCEPTED.name();
        }
        return offer.standsAgain() ? "kept" : "restored";
    }
}
