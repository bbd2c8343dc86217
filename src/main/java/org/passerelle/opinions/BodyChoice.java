package org.passerelle.opinions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.Bodies;
import org.passerelle.people.AfdAgencies;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.Organisations;
import org.passerelle.people.People;
import org.passerelle.people.Post;
import org.passerelle.people.Posts;
import org.passerelle.people.Register;
import org.passerelle.people.Role;
import org.passerelle.people.ThematicExpert;
import org.passerelle.people.ThematicExperts;
import org.passerelle.shared.WorldRegion;
import org.springframework.stereotype.Service;

/**
 * The bodies that there are: open posts, prefectures of the regions, geographic desks, agencies of AFD, experts of
 * themes, and partner States of a call.
 */
@Service
public class BodyChoice {

    private final Posts posts;
    private final Organisations organisations;
    private final Register register;
    private final AfdAgencies agencies;
    private final ThematicExperts experts;
    private final People people;

    BodyChoice(
            Posts posts,
            Organisations organisations,
            Register register,
            AfdAgencies agencies,
            ThematicExperts experts,
            People people) {
        this.agencies = agencies;
        this.experts = experts;
        this.posts = posts;
        this.organisations = organisations;
        this.register = register;
        this.people = people;
    }

    /** By kind, then by label; those of these names are left out, and those that are closed. */
    List<Body> beside(Set<String> asked, CallDefinition call) {
        List<Body> all = new ArrayList<>();
        posts.all().stream().filter(Post::isOpen).map(BodyChoice::post).forEach(all::add);
        all.addAll(offices(AfdAgency::isOpen, ThematicExpert::isOpen));
        call.funders().stream().skip(1).map(Consulted::partnerState).forEach(all::add);
        all.removeIf(body -> asked.contains(body.name()));
        return all;
    }

    /** The bodies that are no posts, those of partner States known by the persons who speak for them; for another module. */
    public List<Body> others() {
        List<Body> all = new ArrayList<>(offices(agency -> true, expert -> true));
        people.withRole(Role.PARTNER_STATE_OFFICER).stream()
                .flatMap(person -> Optional.ofNullable(person.actor().funder()).stream())
                .distinct()
                .sorted()
                .map(funder -> new Body(
                        ConsultationKind.PARTNER_STATE, Bodies.name(ConsultationKind.PARTNER_STATE, funder), funder))
                .forEach(all::add);
        return all;
    }

    private List<Body> offices(Predicate<AfdAgency> agency, Predicate<ThematicExpert> expert) {
        List<Body> all = new ArrayList<>();
        organisations.regions().stream().map(this::prefecture).forEach(all::add);
        Stream.of(WorldRegion.values()).map(Body::desk).forEach(all::add);
        agencies.all().stream().filter(agency).map(Body::agency).forEach(all::add);
        all.add(Body.expert(null));
        experts.all().stream()
                .filter(expert)
                .map(one -> Body.expert(one.theme()))
                .forEach(all::add);
        return all;
    }

    static Body post(Post post) {
        ConsultationKind kind = ConsultationKind.EMBASSY;
        return new Body(kind, Bodies.name(kind, post.key()), post.name());
    }

    Body prefecture(String region) {
        ConsultationKind kind = ConsultationKind.PREFECTURE;
        return new Body(
                kind, Bodies.name(kind, region), register.regionName(region).orElse(region));
    }
}
