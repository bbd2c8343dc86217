package org.passerelle.notices;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionRectified;
import org.passerelle.awards.DecisionRestored;
import org.passerelle.awards.DecisionWithdrawn;
import org.passerelle.awards.EarlierAwardKept;
import org.passerelle.awards.Offer;
import org.passerelle.awards.OfferAnswered;
import org.passerelle.awards.OfferLapsed;
import org.passerelle.awards.OfferOpened;
import org.passerelle.awards.OfferReminded;
import org.passerelle.awards.Offers;
import org.passerelle.awards.WaitingListEnded;
import org.passerelle.awards.WaitingPassedOver;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.shared.DueDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells all who write or sign for an organisation what it is offered, until when, and what became of it, and the officer who
 * has the dossier in hand what the applicant and the calendar made of it.
 */
@Component
class OfferNotices {

    private static final Actor CLOCKWORK = Actor.clockwork();

    private final Recipients recipients;
    private final DossierFile dossiers;
    private final Awards awards;
    private final Offers offers;
    private final Calls calls;

    OfferNotices(Recipients recipients, DossierFile dossiers, Awards awards, Offers offers, Calls calls) {
        this.recipients = recipients;
        this.dossiers = dossiers;
        this.awards = awards;
        this.offers = offers;
        this.calls = calls;
    }

    @EventListener
    void on(OfferOpened event) {
        if (raised(event.dossier()).isPresent()) {
            tell(event.dossier(), "offer.raised");
            return;
        }
        boolean promoted = awards.of(CLOCKWORK, event.dossier())
                .filter(Decision::carriesOut)
                .isPresent();
        tell(event.dossier(), promoted ? "offer.promoted" : "offer.opened");
        if (promoted) {
            tellOfficer(event.dossier(), "offer.promotedOfficers");
        }
    }

    /** Of a raise that was declined {@link EarlierAwardKept} tells. */
    @EventListener
    void on(OfferAnswered event) {
        boolean last = offers.of(CLOCKWORK, event.dossier())
                .filter(offer -> offer.state() == event.state())
                .isPresent();
        if (last) {
            tellOfficer(
                    event.dossier(),
                    event.state() == Offer.State.DECLINED ? "offer.declinedOfficers" : "offer.acceptedOfficers");
        }
    }

    @EventListener
    void on(OfferReminded event) {
        tell(event.dossier(), raised(event.dossier()).isPresent() ? "offer.raisedReminder" : "offer.reminder");
    }

    @EventListener
    void on(EarlierAwardKept event) {
        Dossier dossier = dossiers.get(event.dossier());
        Map<String, Object> about = about(dossier);
        about.put("raise", event.raise().name());
        about.put("accepted", event.kept().name());
        awards.history(CLOCKWORK, dossier.id()).stream()
                .filter(decision -> decision.number().equals(event.raised()))
                .findFirst()
                .ifPresent(decision -> about.put("raised", decision.grant().amount()));
        recipients.applicant(dossier, "offer.kept", about);
        recipients.inCharge(dossier, "offer.keptOfficers", about);
    }

    /** What had been accepted before it was withdrawn; any other award is offered anew, and told as such. */
    @EventListener
    void on(DecisionRestored event) {
        Offer.State accepted = event.accepted();
        if (accepted != null) {
            Dossier dossier = dossiers.get(event.dossier());
            Map<String, Object> about = about(dossier);
            about.put("accepted", accepted.name());
            recipients.applicant(dossier, "offer.restored", about);
        }
    }

    @EventListener
    void on(OfferLapsed event) {
        tell(event.dossier(), "offer.lapsed");
        tellOfficer(event.dossier(), "offer.lapsedOfficers");
    }

    @EventListener
    void on(DecisionWithdrawn event) {
        tell(event.dossier(), "offer.withdrawn");
    }

    /** Before the results nothing is told: the applicant reads the rectified decision alone. */
    @EventListener
    void on(DecisionRectified event) {
        if (event.known()) {
            tell(event.dossier(), "offer.rectified");
        }
    }

    @EventListener
    void on(WaitingListEnded event) {
        tell(event.dossier(), "offer.listEnded");
    }

    @EventListener
    void on(WaitingPassedOver event) {
        Dossier dossier = dossiers.get(event.dossier());
        Map<String, Object> about = about(dossier);
        about.put(
                "unmet",
                event.unmet().size() > 1
                        ? "BOTH"
                        : event.unmet().iterator().next().name());
        recipients.applicant(dossier, "offer.passedOver", about);
        recipients.officers(dossier, "offer.passedOverOfficers", about);
    }

    private void tell(DossierId id, String key) {
        Dossier dossier = dossiers.get(id);
        recipients.applicant(dossier, key, about(dossier));
    }

    private void tellOfficer(DossierId id, String key) {
        Dossier dossier = dossiers.get(id);
        recipients.inCharge(dossier, key, about(dossier));
    }

    /** What was accepted or offered before, where the offer raises it. */
    private Optional<Decision> raised(DossierId id) {
        return offers.of(CLOCKWORK, id)
                .filter(offer -> !offer.standsAgain())
                .flatMap(offer -> Optional.ofNullable(offer.stands()))
                .flatMap(stands -> awards.history(CLOCKWORK, id).stream()
                        .filter(decision -> decision.number().equals(stands))
                        .findFirst());
    }

    private Map<String, Object> about(Dossier dossier) {
        Call call = calls.get(dossier.call());
        Map<String, Object> about = new HashMap<>();
        about.put("number", dossier.name());
        about.put("title", dossier.title());
        about.put("call", call.definition().title());
        awards.of(CLOCKWORK, dossier.id())
                .ifPresent(d -> about.put("grant", d.grant().amount()));
        raised(dossier.id()).ifPresent(d -> about.put("kept", d.grant().amount()));
        about.put(
                "days", offers.of(CLOCKWORK, dossier.id()).map(Offer::daysLeft).orElse(0));
        offers.of(CLOCKWORK, dossier.id())
                .map(Offer::nextDueAt)
                .ifPresent(due -> about.put(
                        "due", DueDate.until(due, call.definition().zone()).lastDay()));
        return about;
    }
}
