package org.passerelle.people;

import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Siren;

/**
 * A French authority of the register that ships with the product (docs/register).
 *
 * @param siren null where the register knows none, and for a département or région without an authority of its own
 * @param code of the official geographic code (COG); for an EPCI its SIREN
 * @param name as the register writes it: {@code Quimper}, {@code Finistère}
 * @param organisation the authority's own name: {@code Commune de Quimper}, {@code Département du Finistère}
 * @param department its code; null where it lies in several
 * @param region its code; null where it lies in several or none
 * @param population inhabitants; zero where the register does not say
 * @param postalCode of the seat; null where the register does not know which one
 * @param city where the seat is; null where the register does not say, as for groupings
 */
public record Territory(
        OrganisationKind kind,
        @Nullable Siren siren,
        String code,
        String name,
        String organisation,
        @Nullable String department,
        @Nullable String region,
        int population,
        @Nullable String postalCode,
        @Nullable String city) {

    /** Whether it is a body that acts: the Haut-Rhin, or Paris as a département, is a code and no more. */
    boolean isAuthority() {
        return siren != null || kind == OrganisationKind.OVERSEAS;
    }

    /** The code of a commune; null for all others. */
    public @Nullable String inseeCode() {
        return kind == OrganisationKind.COMMUNE ? code : null;
    }
}
