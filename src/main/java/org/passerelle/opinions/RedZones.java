package org.passerelle.opinions;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Post;
import org.passerelle.people.Posts;
import org.passerelle.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The countries that the posts of dossiers call a red zone in opinions that count (domain.md §2.4): those that the post
 * answers for. What came after the silence changes nothing (D11). For modules that have checked the right.
 */
@Component
@Transactional(readOnly = true)
public class RedZones {

    private final ConsultationsTable table;
    private final Posts posts;

    RedZones(ConsultationsTable table, Posts posts) {
        this.table = table;
        this.posts = posts;
    }

    public Set<CountryCode> of(DossierId dossier) {
        return of(List.of(dossier)).getOrDefault(dossier, Set.of());
    }

    /** By dossier; those without a red zone are left out. */
    public Map<DossierId, Set<CountryCode>> of(Collection<DossierId> dossiers) {
        Map<DossierId, List<Consultation>> red = new HashMap<>();
        table.of(dossiers).forEach((dossier, all) -> {
            List<Consultation> from = OpinionSummary.redZone(all);
            if (!from.isEmpty()) {
                red.put(dossier, from);
            }
        });
        if (red.isEmpty()) {
            return Map.of();
        }
        Map<String, Post> known = posts.all().stream()
                .collect(Collectors.toMap(
                        post -> Bodies.name(ConsultationKind.EMBASSY, post.key()), Function.identity()));
        Map<DossierId, Set<CountryCode>> zones = new HashMap<>();
        red.forEach((dossier, from) -> zones.put(
                dossier,
                from.stream()
                        .map(said -> known.get(said.body()))
                        .filter(post -> post != null)
                        .flatMap(post -> post.served().stream())
                        .collect(Collectors.toSet())));
        return zones;
    }
}
