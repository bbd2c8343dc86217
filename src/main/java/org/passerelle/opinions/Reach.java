package org.passerelle.opinions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.people.Organisation;
import org.passerelle.people.Post;
import org.passerelle.shared.CountryCode;

/**
 * The posts that answer for partners in one country, and from where (D4): the post of the part of the country in which a
 * partner lies, else the country's own, else the one that is accredited from abroad.
 */
record Reach(RoutingFacts.Reach from, List<Post> posts) {

    Reach {
        posts = List.copyOf(posts);
    }

    /**
     * Each way in which the partners in a country are reached, once.
     *
     * @param posts every post that answers for the country in some way
     * @param partners the dossier's partners there; none where the plan names a country without one
     */
    static List<Reach> all(CountryCode country, List<Post> posts, List<Organisation> partners) {
        if (partners.isEmpty()) {
            return List.of(whole(country, posts));
        }
        Map<RoutingFacts.Reach, List<Post>> reached = new LinkedHashMap<>();
        for (Organisation partner : partners) {
            Reach reach = of(country, posts, partner);
            List<Post> known = reached.computeIfAbsent(reach.from(), from -> new ArrayList<>());
            reach.posts().stream().filter(post -> !known.contains(post)).forEach(known::add);
        }
        return reached.entrySet().stream()
                .map(entry -> new Reach(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Nobody is asked in a country with which cooperation is suspended: the desk stands in (domain.md §2.4). */
    static Reach suspended() {
        return new Reach(RoutingFacts.Reach.RESIDENT, List.of());
    }

    private static Reach of(CountryCode country, List<Post> posts, Organisation partner) {
        List<Post> sub = posts.stream().filter(p -> p.answersForAreaOf(partner)).toList();
        return sub.isEmpty() ? whole(country, posts) : new Reach(RoutingFacts.Reach.SUB_NATIONAL, sub);
    }

    private static Reach whole(CountryCode country, List<Post> posts) {
        List<Post> resident =
                posts.stream().filter(p -> p.countries().contains(country)).toList();
        return resident.isEmpty()
                ? new Reach(
                        RoutingFacts.Reach.ACCREDITATION,
                        posts.stream()
                                .filter(p -> p.accredited().contains(country))
                                .toList())
                : new Reach(RoutingFacts.Reach.RESIDENT, resident);
    }

    /** Whether the posts can be asked: one open post is enough. */
    RoutingFacts.PostState state() {
        if (posts.stream().anyMatch(Post::isOpen)) {
            return RoutingFacts.PostState.OPEN;
        }
        return posts.stream()
                .findFirst()
                .map(post -> RoutingFacts.PostState.valueOf(post.status().name()))
                .orElse(RoutingFacts.PostState.NONE);
    }
}
