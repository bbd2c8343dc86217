package org.passerelle.opinions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.Funder;
import org.passerelle.calls.Suspension;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.EligibleCountries;
import org.passerelle.dossiers.Partner;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.CountryPart;
import org.passerelle.people.AfdAgencies;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.people.Post;
import org.passerelle.people.Posts;
import org.passerelle.people.Register;
import org.passerelle.people.ThematicExperts;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.WorldRegion;
import org.springframework.stereotype.Component;

/**
 * Which bodies a dossier is sent to: D4 for each country, limited to the call's plan, each body once. Of a country with which
 * cooperation is suspended the desk is asked.
 */
@Component
class Consulted {

    private final Routing routing;
    private final Posts posts;
    private final Organisations organisations;
    private final Register register;
    private final EligibleCountries eligible;
    private final AfdAgencies agencies;
    private final ThematicExperts experts;

    /**
     * What counts for every country of a dossier.
     *
     * @param expertOfTheme whether its theme, compared by code, has an expert who can be asked
     */
    private record Sent(
            Dossier dossier, CallDefinition call, Organisation lead, Mandate mandate, boolean expertOfTheme) {

        String theme() {
            return dossier.answers().theme();
        }

        Optional<AfdAgency> agency(CountryCode country) {
            CountryGroup group = call.countryGroups().getOrDefault(country, CountryGroup.NON_ODA);
            return mandate.of(country, group != CountryGroup.NON_ODA);
        }
    }

    Consulted(
            Routing routing,
            Posts posts,
            Organisations organisations,
            Register register,
            EligibleCountries eligible,
            AfdAgencies agencies,
            ThematicExperts experts) {
        this.agencies = agencies;
        this.experts = experts;
        this.routing = routing;
        this.posts = posts;
        this.organisations = organisations;
        this.register = register;
        this.eligible = eligible;
    }

    List<Body> by(Dossier dossier, CallDefinition call) {
        Map<String, Body> bodies = new LinkedHashMap<>();
        Map<CountryCode, List<Organisation>> partners = partners(dossier);
        Map<CountryCode, List<Post>> posted = posts.byCountries(
                dossier.plan().countries().stream().map(CountryPart::code).toList());
        Sent sent = sent(dossier, call);
        Set<CountryCode> suspended = eligible.suspensions(dossier.plan().countries(), call.zone()).stream()
                .map(Suspension::country)
                .collect(Collectors.toSet());
        for (CountryPart part : dossier.plan().countries()) {
            List<Reach> ways = suspended.contains(part.code())
                    ? List.of(Reach.suspended())
                    : Reach.all(
                            part.code(),
                            posted.getOrDefault(part.code(), List.of()),
                            partners.getOrDefault(part.code(), List.of()));
            ways.forEach(
                    reach -> routed(sent, part.code(), reach).forEach(body -> bodies.putIfAbsent(body.name(), body)));
        }
        List<Body> sorted = new ArrayList<>(bodies.values());
        sorted.sort(Comparator.comparing(Body::kind).thenComparing(Body::name));
        return sorted;
    }

    private Sent sent(Dossier dossier, CallDefinition call) {
        String theme = dossier.answers().theme();
        return new Sent(
                dossier,
                call,
                organisations.get(dossier.lead()),
                new Mandate(agencies.all()),
                experts.all().stream()
                        .anyMatch(expert -> expert.isOpen() && expert.theme().equals(theme)));
    }

    /** The partners by country: in their order, one statement for all of them. */
    private Map<CountryCode, List<Organisation>> partners(Dossier dossier) {
        List<OrganisationId> ids =
                dossier.partners().stream().map(Partner::organisation).toList();
        Map<OrganisationId, Organisation> found = organisations.all(ids);
        return ids.stream()
                .map(id -> Objects.requireNonNull(found.get(id)))
                .collect(Collectors.groupingBy(Organisation::country));
    }

    private List<Body> routed(Sent sent, CountryCode country, Reach reach) {
        return routing.kinds(facts(sent, country, reach)).stream()
                .filter(kind -> isPlanned(kind, sent.call(), reach))
                .flatMap(kind -> named(kind, sent, country, reach).stream())
                .toList();
    }

    /** The desk is also asked where it stands in for the post that the plan names (D4). */
    private static boolean isPlanned(ConsultationKind kind, CallDefinition call, Reach reach) {
        return call.consultations().contains(kind)
                || (kind == ConsultationKind.GEO_DESK
                        && call.consultations().contains(ConsultationKind.EMBASSY)
                        && reach.state() != RoutingFacts.PostState.OPEN);
    }

    private List<Body> named(ConsultationKind kind, Sent sent, CountryCode country, Reach reach) {
        return switch (kind) {
            case EMBASSY ->
                reach.posts().stream()
                        .filter(Post::isOpen)
                        .map(BodyChoice::post)
                        .toList();
            case PREFECTURE -> prefecture(sent.lead());
            case PARTNER_STATE ->
                sent.call().funders().stream()
                        .skip(1)
                        .map(Consulted::partnerState)
                        .toList();
            case GEO_DESK -> List.of(Body.desk(WorldRegion.of(country)));
            case AFD -> sent.agency(country).map(Body::agency).stream().toList();
            case THEMATIC -> List.of(Body.expert(sent.expertOfTheme() ? sent.theme() : null));
        };
    }

    private List<Body> prefecture(Organisation lead) {
        String region = lead.region();
        return region == null
                ? List.of()
                : List.of(new Body(
                        ConsultationKind.PREFECTURE,
                        Bodies.name(ConsultationKind.PREFECTURE, region),
                        register.regionName(region).orElse(region)));
    }

    static Body partnerState(Funder funder) {
        return new Body(
                ConsultationKind.PARTNER_STATE,
                Bodies.name(ConsultationKind.PARTNER_STATE, funder.key()),
                funder.name());
    }

    private static RoutingFacts facts(Sent sent, CountryCode country, Reach reach) {
        Dossier dossier = sent.dossier();
        return new RoutingFacts(
                dossier.call(),
                sent.call().scheme(),
                sent.theme(),
                dossier.answers().securityZone(),
                dossier.plan().requested(),
                reach.state(),
                reach.from(),
                sent.agency(country).isPresent(),
                sent.expertOfTheme());
    }
}
