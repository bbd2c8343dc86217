package org.passerelle.rehearsal.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.Post;
import org.passerelle.people.ThematicExpert;
import org.passerelle.shared.CountryCode;

/** Every key that the file uses is one that it defines, once. */
final class References {

    private final List<Flaw> flaws = new ArrayList<>();
    private final Script script;
    private final Set<String> organisations;
    private final Set<String> posts;
    private final Set<String> agencies;
    private final Set<String> themes;
    private final Set<String> funders;

    private References(Script script) {
        this.script = script;
        this.organisations = keys("organisations", "key", script.organisations(), ScriptedOrganisation::key);
        this.posts = keys("posts", "key", script.postsOrNone(), Post::key);
        this.agencies = keys("agencies", "key", script.agenciesOrNone(), AfdAgency::key);
        this.agencies.add(AfdAgency.HEADQUARTERS);
        this.themes = keys("experts", "theme", script.expertsOrNone(), ThematicExpert::theme);
        this.funders = script.calls().stream()
                .flatMap(c -> c.funders().stream())
                .map(f -> f.key())
                .collect(Collectors.toSet());
    }

    static List<Flaw> flaws(Script script) {
        References references = new References(script);
        references.check();
        return references.flaws;
    }

    private void check() {
        Set<String> people = keys("people", "login", script.people(), ScriptedPerson::login);
        Set<String> calls = keys("calls", "code", script.calls(), ScriptedCall::code);
        keys("dossiers", "key", script.dossiers(), ScriptedDossier::key);
        logins();
        groups();
        each("people", script.people(), this::person);
        each("dossiers", script.dossiers(), (place, d) -> dossier(place, d, calls));
        ActReferences acts = new ActReferences(script, people, organisations, flaws);
        each("acts", script.acts(), acts::check);
        ExpectationReferences.check(script, flaws);
    }

    /** The service knows people by their login in whatever case; one that stands twice as it is, is told already. */
    private void logins() {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < script.people().size(); i++) {
            String login = script.people().get(i).login();
            String before = seen.putIfAbsent(login.toLowerCase(Locale.ROOT), login);
            if (before != null && !before.equals(login)) {
                Pointer place = Pointer.ROOT.at("people").at(i).at("login");
                flaws.add(new Flaw(
                        place.toString(),
                        "a login that differs from \"" + before + "\" by more than its case",
                        "\"" + login + "\""));
            }
        }
    }

    private void groups() {
        Set<CountryCode> seen = new HashSet<>();
        orEmpty(script.countryGroups()).forEach((group, countries) -> countries.stream()
                .filter(country -> !seen.add(country))
                .forEach(country -> flaws.add(new Flaw(
                        Pointer.ROOT.at("countryGroups").at(group.name()).toString(),
                        "each country in one group",
                        "\"" + country + "\" again"))));
    }

    private void person(Pointer place, ScriptedPerson person) {
        known(place.at("organisation"), "an organisation", person.organisation(), organisations);
        known(place.at("post"), "a post", person.post(), posts);
        known(place.at("funder"), "a call's funder", person.funder(), funders);
        known(place.at("agency"), "an agency of AFD", person.agency(), agencies);
        known(place.at("theme"), "a theme with its expert", person.theme(), themes);
    }

    private void dossier(Pointer place, ScriptedDossier dossier, Set<String> calls) {
        known(place.at("call"), "a call", dossier.call(), calls);
        known(place.at("lead"), "an organisation", dossier.lead(), organisations);
        ActReferences.content(place, dossier.content(), organisations, flaws);
    }

    private <T> Set<String> keys(String list, String property, List<T> entries, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String value = key.apply(entries.get(i));
            if (!seen.add(value)) {
                Pointer place = Pointer.ROOT.at(list).at(i).at(property);
                flaws.add(new Flaw(place.toString(), "a " + property + " used once", "\"" + value + "\" again"));
            }
        }
        return seen;
    }

    private <T> void each(String list, List<T> entries, java.util.function.BiConsumer<Pointer, T> check) {
        for (int i = 0; i < entries.size(); i++) {
            check.accept(Pointer.ROOT.at(list).at(i), entries.get(i));
        }
    }

    private void known(Pointer place, String what, @Nullable String key, Collection<String> defined) {
        ActReferences.known(place, what, key, defined, flaws);
    }

    private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }
}
