package org.passerelle.people;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Siret;

/**
 * An organisation of the directory.
 *
 * @param key short stable name, unique ({@code VAL})
 * @param level the tier of a foreign authority
 * @param postalCode of its seat; null where the directory does not say
 * @param city where it lies; null where the directory does not say
 * @param region the French region whose prefecture is consulted (D4); a free label for fictional organisations; abroad the
 *     subdivision, where a post answers for a part of the country ({@code CA-QC})
 * @param fictional belongs to the demo or a rehearsal; its INSEE code is not checked
 */
public record Organisation(
        OrganisationId id,
        String key,
        OrganisationKind kind,
        @Nullable AuthorityLevel level,
        String name,
        CountryCode country,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable Siret siret,
        @Nullable String region,
        @Nullable String inseeCode,
        @Nullable String iban,
        boolean fictional) {

    /** An organisation of which no seat is said. */
    public Organisation(
            OrganisationId id,
            String key,
            OrganisationKind kind,
            @Nullable AuthorityLevel level,
            String name,
            CountryCode country,
            @Nullable Siret siret,
            @Nullable String region,
            @Nullable String inseeCode,
            @Nullable String iban,
            boolean fictional) {
        this(id, key, kind, level, name, country, null, null, siret, region, inseeCode, iban, fictional);
    }

    /** Postal code and city as an address has them; empty where the directory says neither. */
    public String seat() {
        return Stream.of(postalCode, city).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
