package org.passerelle.funding;

import java.util.Optional;

/**
 * The largest rates of the ministry by version, country group and option (decision table D2), as they hold for one call:
 * {@link RateTables} answers it.
 */
public interface RateTable {

    /** The rate of one country's part; empty where the version sets none. */
    Optional<MaximumRate> rate(String version, CountryGroup group);

    /** The one rate on the total of a dossier over several countries; empty where the version does not offer it. */
    Optional<MaximumRate> flatRate(String version);

    /** Whether the State gives at most what the authorities of both sides bring, euro for euro (version QC-2023). */
    boolean matchesAuthorities(String version);
}
