package org.passerelle.opinions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.funding.CountryPart;
import org.passerelle.people.Actor;
import org.passerelle.people.AfdAgencies;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.AfdAgencyClosed;
import org.passerelle.people.Post;
import org.passerelle.people.PostClosed;
import org.passerelle.people.Posts;
import org.passerelle.people.Trail;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.WorldRegion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A post closes while its opinion is awaited: the geographic desk stands in (D4); for an agency of AFD its headquarters, unless
 * they are closed too. Who stands in is asked first, so that the appraisal waits for it when the first request is withdrawn; it
 * has the whole time of the call.
 */
@Component
class ClosedPosts {

    private final ConsultationsTable table;
    private final BodyOpinions opinions;
    private final Asking asking;
    private final DossierFile dossiers;
    private final DossierAccess access;
    private final Posts posts;
    private final AfdAgencies agencies;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosedPosts(
            ConsultationsTable table,
            BodyOpinions opinions,
            Asking asking,
            DossierFile dossiers,
            DossierAccess access,
            Posts posts,
            AfdAgencies agencies,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.opinions = opinions;
        this.asking = asking;
        this.dossiers = dossiers;
        this.access = access;
        this.posts = posts;
        this.agencies = agencies;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(PostClosed event) {
        Post post = posts.byKey(event.key()).orElseThrow();
        move(BodyChoice.post(post), Course.POST_CLOSED, dossier -> desks(post, dossier)
                .toList());
    }

    @EventListener
    void on(AfdAgencyClosed event) {
        List<AfdAgency> all = agencies.all();
        new Mandate(all).headquarters().map(Body::agency).ifPresent(headquarters -> all.stream()
                .filter(agency -> agency.key().equals(event.key()))
                .forEach(agency -> move(Body.agency(agency), Course.AGENCY_CLOSED, dossier -> List.of(headquarters))));
    }

    private void move(Body closed, String why, Function<Dossier, List<Body>> standIns) {
        List<DossierId> moved = opinions.awaited(closed.name()).stream()
                .filter(asked -> clock.instant().isBefore(asked.dueAt()))
                .filter(asked -> move(asked, why, standIns))
                .map(Consultation::dossier)
                .toList();
        if (!moved.isEmpty()) {
            events.publishEvent(new OpinionsMoved(closed.label(), why, moved));
        }
    }

    private boolean move(Consultation asked, String why, Function<Dossier, List<Body>> standIns) {
        Dossier dossier = dossiers.locked(asked.dossier());
        if (dossier.stage() != Stage.UNDER_APPRAISAL) {
            return false;
        }
        Set<String> before = table.of(dossier.id()).stream()
                .filter(one -> one.status() != Consultation.Status.WITHDRAWN)
                .map(Consultation::body)
                .collect(Collectors.toSet());
        standIns.apply(dossier).stream()
                .filter(body -> !before.contains(body.name()))
                .forEach(body -> events.publishEvent(
                        new OpinionAdded(dossier.id(), asking.ask(Actor.clockwork(), dossier, body, why))));
        if (!table.withdraw(asked.id(), why)) {
            return false;
        }
        access.revokeBody(dossier.id(), asked.body());
        trail.record(
                Actor.clockwork(),
                dossier.call().value(),
                dossier.id().value(),
                "withdrawOpinion",
                dossier.stage(),
                dossier.stage(),
                Map.of("body", asked.body(), "reason", why));
        events.publishEvent(new OpinionWithdrawn(dossier.id(), asked.id()));
        return true;
    }

    /** Of the countries of the dossier for which the post answered; of its own where an officer had asked it for another reason. */
    private static Stream<Body> desks(Post post, Dossier dossier) {
        List<CountryCode> served = post.served();
        List<CountryCode> concerned = dossier.plan().countries().stream()
                .map(CountryPart::code)
                .filter(served::contains)
                .toList();
        return (concerned.isEmpty() ? served.stream().limit(1) : concerned.stream())
                .map(WorldRegion::of)
                .distinct()
                .map(Body::desk);
    }
}
