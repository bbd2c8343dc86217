package org.passerelle.opinions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Partner;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.people.Trail;
import org.passerelle.shared.CountryCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Whom D4 informs of a dossier without asking anything: the crisis centre in a red zone, and, where the plan names the
 * prefectures, those of the regions of the associated authorities.
 */
@Component
class Informed {

    private static final String RED = "RED";
    private static final CountryCode FRANCE = CountryCode.of("FR");

    private final Organisations organisations;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Informed(Organisations organisations, Trail trail, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.trail = trail;
        this.events = events;
    }

    void inform(Actor actor, Dossier dossier, CallDefinition call) {
        Stream.concat(crisisCentre(dossier), prefectures(dossier, call)).forEach(body -> {
            trail.record(
                    actor,
                    dossier.call().value(),
                    dossier.id().value(),
                    "informBody",
                    dossier.stage(),
                    dossier.stage(),
                    Map.of("body", body));
            events.publishEvent(new BodyInformed(dossier.id(), body));
        });
    }

    private static Stream<String> crisisCentre(Dossier dossier) {
        return dossier.answers().securityZone().equals(RED) ? Stream.of(Bodies.CRISIS_CENTRE) : Stream.empty();
    }

    private Stream<String> prefectures(Dossier dossier, CallDefinition call) {
        if (!call.consultations().contains(ConsultationKind.PREFECTURE)) {
            return Stream.empty();
        }
        Optional<String> asked =
                Optional.ofNullable(organisations.get(dossier.lead()).region());
        List<OrganisationId> partners =
                dossier.partners().stream().map(Partner::organisation).toList();
        return organisations.all(partners).values().stream()
                .filter(partner -> partner.country().equals(FRANCE))
                .flatMap(partner -> Optional.ofNullable(partner.region()).stream())
                .filter(region -> !asked.equals(Optional.of(region)))
                .distinct()
                .sorted()
                .map(region -> Bodies.name(ConsultationKind.PREFECTURE, region));
    }
}
