package org.passerelle.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.PlainWords;
import org.passerelle.shared.Siret;

/**
 * An organisation that is not in the directory, as an applicant names it.
 *
 * @param postalCode of its seat; may be empty
 * @param city where it lies
 * @param siret its registry number as it was written; needed in France, empty elsewhere
 */
public record Newcomer(
        @Nullable OrganisationKind kind,
        String name,
        @Nullable CountryCode country,
        String postalCode,
        String city,
        String siret) {

    private static final CountryCode FRANCE = CountryCode.of("FR");
    private static final int KEY_WORDS = 12;

    public Newcomer {
        name = name.strip();
        postalCode = postalCode.strip();
        city = city.strip();
        siret = siret.replaceAll("\\s", "");
    }

    /** What keeps it from being entered; empty when nothing does. */
    List<Finding> faults() {
        List<Finding> faults = new ArrayList<>(missing());
        if (kind != null && country != null && !fits(kind, FRANCE.equals(country))) {
            faults.add(Finding.blocking("ORGANISATION_KIND", "kind", Map.of()));
        }
        if (FRANCE.equals(country) && !Siret.isValid(siret)) {
            faults.add(Finding.blocking("ORGANISATION_SIRET", "siret", Map.of()));
        }
        return faults;
    }

    /**
     * Only called once nothing is wrong with it.
     *
     * @param known what the register says of its SIRET
     */
    Organisation organisation(Optional<Territory> known) {
        OrganisationId id = OrganisationId.random();
        if (kind == null || country == null) {
            throw new IllegalStateException("Not checked: " + this);
        }
        return new Organisation(
                id,
                key(id),
                kind,
                null,
                name,
                country,
                postalCode.isEmpty() ? null : postalCode,
                city,
                FRANCE.equals(country) ? new Siret(siret) : null,
                known.map(Territory::region).orElse(null),
                known.map(Territory::inseeCode).orElse(null),
                null,
                false);
    }

    /** Whether an organisation of the directory goes by the same name in the same country. */
    public boolean isNamesakeOf(Organisation other) {
        return other.country().equals(country) && PlainWords.of(other.name()).equals(PlainWords.of(name));
    }

    /** What has not been said of it, each at its place: {@code organisation}, {@code kind}, {@code country}, {@code city}. */
    List<Finding> missing() {
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("organisation", !name.isEmpty());
        said.put("kind", kind != null);
        said.put("country", country != null);
        said.put("city", !city.isEmpty());
        return said.entrySet().stream()
                .filter(part -> !part.getValue())
                .map(Map.Entry::getKey)
                .map(part -> Finding.blocking("ORGANISATION_INCOMPLETE", part, Map.of("part", part)))
                .toList();
    }

    private static boolean fits(OrganisationKind kind, boolean inFrance) {
        return kind == OrganisationKind.FOREIGN_AUTHORITY ? !inFrance : inFrance || !kind.isFrenchAuthority();
    }

    /** The beginning of its name and some of its id: short, and nobody else's. */
    private String key(OrganisationId id) {
        String letters = PlainWords.of(name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String start = letters.substring(0, Math.min(KEY_WORDS, letters.length()));
        return start + "-" + id.toString().substring(0, 4).toUpperCase(Locale.ROOT);
    }
}
