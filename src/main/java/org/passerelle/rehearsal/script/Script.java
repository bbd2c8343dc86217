package org.passerelle.rehearsal.script;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.funding.CountryGroup;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.Post;
import org.passerelle.people.ThematicExpert;
import org.passerelle.shared.CountryCode;

/** A rehearsal file: who plays, what is filed, what happens when, and what must come of it. */
@JsonIgnoreProperties("format")
public record Script(
        String name,
        ZoneId zone,
        LocalDateTime startsAt,
        @Nullable Map<CountryGroup, Set<CountryCode>> countryGroups,
        List<ScriptedOrganisation> organisations,
        @Nullable List<Post> posts,
        @Nullable List<AfdAgency> agencies,
        @Nullable List<ThematicExpert> experts,
        List<ScriptedPerson> people,
        List<ScriptedCall> calls,
        List<ScriptedDossier> dossiers,
        List<Act> acts,
        @Nullable Expectations expect) {

    /** The posts that the file names. */
    public List<Post> postsOrNone() {
        return Optional.ofNullable(posts).orElse(List.of());
    }

    /** The agencies of AFD that the file names beside the headquarters. */
    public List<AfdAgency> agenciesOrNone() {
        return Optional.ofNullable(agencies).orElse(List.of());
    }

    /** The experts of the themes that have their own. */
    public List<ThematicExpert> expertsOrNone() {
        return Optional.ofNullable(experts).orElse(List.of());
    }

    /** What must hold at the end. */
    public Expectations expectations() {
        return Optional.ofNullable(expect).orElse(Expectations.NONE);
    }

    /** The group of each country that the file classes; empty where the service's own list serves. */
    public Map<CountryCode, CountryGroup> groups() {
        Map<CountryCode, CountryGroup> byCountry = new HashMap<>();
        Optional.ofNullable(countryGroups)
                .orElse(Map.of())
                .forEach((group, countries) -> countries.forEach(c -> byCountry.put(c, group)));
        return Map.copyOf(byCountry);
    }

    /** A local time of the file as an instant. */
    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    public Optional<ScriptedCall> call(String code) {
        return calls.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    public Optional<ScriptedDossier> dossier(String key) {
        return dossiers.stream().filter(d -> d.key().equals(key)).findFirst();
    }
}
