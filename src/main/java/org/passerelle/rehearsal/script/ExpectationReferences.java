package org.passerelle.rehearsal.script;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.Funder;
import org.passerelle.dossiers.Bodies;
import org.passerelle.people.Post;
import org.passerelle.shared.WorldRegion;

/** The keys that expectations use: dossiers, calls, their funders, and the bodies whose opinions are expected. */
record ExpectationReferences(Script script, Set<String> bodies, List<Flaw> flaws) {

    static void check(Script script, List<Flaw> flaws) {
        ExpectationReferences references = new ExpectationReferences(script, bodies(script), flaws);
        references.atTheEnd(Pointer.ROOT.at("expect"));
        for (int i = 0; i < script.acts().size(); i++) {
            if (script.acts().get(i) instanceof Act.Expect expect) {
                references.now(Pointer.ROOT.at("acts").at(i), expect);
            }
        }
    }

    private void atTheEnd(Pointer place) {
        orEmpty(script.expectations().dossiers()).forEach((key, expected) -> {
            Pointer at = place.at("dossiers").at(key);
            Optional<ScriptedDossier> dossier = script.dossier(key);
            known(at, "a dossier", key, dossier.isPresent() ? Set.of(key) : Set.of());
            dossier.flatMap(d -> script.call(d.call()))
                    .ifPresent(call -> funders(at.at("grants"), expected.grants(), call));
            opinions(at.at("opinions"), expected.opinions());
        });
        orEmpty(script.expectations().calls()).forEach((code, expected) -> {
            Pointer at = place.at("calls").at(code);
            Optional<ScriptedCall> call = script.call(code);
            known(at, "a call", code, call.isPresent() ? Set.of(code) : Set.of());
            order(at.at("order"), expected.order());
            call.ifPresent(defined -> {
                funders(at.at("awarded"), expected.awarded(), defined);
                funders(at.at("left"), expected.left(), defined);
            });
        });
    }

    /** A role that is awaited has no key; a body has. */
    private void now(Pointer act, Act.Expect expected) {
        opinions(act.at("opinions"), expected.opinions());
        List<String> awaited = expected.awaited() == null ? List.of() : expected.awaited();
        for (int i = 0; i < awaited.size(); i++) {
            if (awaited.get(i).contains(":")) {
                known(act.at("awaited").at(i), "a body", awaited.get(i), bodies);
            }
        }
    }

    private void order(Pointer place, @Nullable List<String> order) {
        Set<String> dossiers =
                script.dossiers().stream().map(ScriptedDossier::key).collect(Collectors.toSet());
        List<String> keys = order == null ? List.of() : order;
        for (int i = 0; i < keys.size(); i++) {
            known(place.at(i), "a dossier", keys.get(i), dossiers);
        }
    }

    private void funders(Pointer place, @Nullable Map<String, ?> amounts, ScriptedCall call) {
        Set<String> funders = call.funders().stream().map(Funder::key).collect(Collectors.toSet());
        orEmpty(amounts).keySet().forEach(key -> known(place.at(key), "a funder of the call", key, funders));
    }

    private void opinions(Pointer place, @Nullable Map<String, String> opinions) {
        orEmpty(opinions).keySet().forEach(body -> known(place.at(body), "a body", body, bodies));
    }

    private void known(Pointer place, String what, String key, Collection<String> defined) {
        ActReferences.known(place, what, key, defined, flaws);
    }

    /**
     * Posts, regions and funders of the file, the geographic desks, agencies and experts; the last two also without
     * a key, where one alone is meant.
     */
    private static Set<String> bodies(Script script) {
        Set<String> bodies = new HashSet<>();
        script.postsOrNone().stream().map(Post::key).forEach(key -> add(bodies, ConsultationKind.EMBASSY, key));
        Stream.concat(
                        script.organisations().stream().map(ScriptedOrganisation::region),
                        script.people().stream().map(ScriptedPerson::region))
                .flatMap(Stream::ofNullable)
                .forEach(region -> add(bodies, ConsultationKind.PREFECTURE, region));
        script.calls().stream()
                .flatMap(call -> call.funders().stream())
                .forEach(funder -> add(bodies, ConsultationKind.PARTNER_STATE, funder.key()));
        Stream.of(WorldRegion.values()).forEach(region -> add(bodies, ConsultationKind.GEO_DESK, region.name()));
        Stream.of(ConsultationKind.AFD, ConsultationKind.THEMATIC).forEach(kind -> add(bodies, kind, ""));
        script.agenciesOrNone().forEach(agency -> bodies.add(Bodies.agency(agency.key())));
        script.expertsOrNone().forEach(expert -> bodies.add(Bodies.expert(expert.theme())));
        return bodies;
    }

    private static void add(Set<String> bodies, ConsultationKind kind, String key) {
        bodies.add(Bodies.name(kind, key));
    }

    private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }
}
