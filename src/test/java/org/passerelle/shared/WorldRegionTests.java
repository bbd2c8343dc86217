package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldRegionTests {

    @ParameterizedTest
    @CsvSource({
        "BJ, AFRICA",
        "MG, AFRICA",
        "SD, AFRICA",
        "RE, AFRICA",
        "MA, NORTH_AFRICA_MIDDLE_EAST",
        "EG, NORTH_AFRICA_MIDDLE_EAST",
        "PS, NORTH_AFRICA_MIDDLE_EAST",
        "IR, NORTH_AFRICA_MIDDLE_EAST",
        "LB, NORTH_AFRICA_MIDDLE_EAST",
        "VN, ASIA_OCEANIA",
        "IN, ASIA_OCEANIA",
        "JP, ASIA_OCEANIA",
        "VU, ASIA_OCEANIA",
        "CA, AMERICAS",
        "HT, AMERICAS",
        "BR, AMERICAS",
        "UA, EUROPE",
        "XK, EUROPE",
        "TR, EUROPE",
        "AM, EUROPE",
        "KZ, EUROPE",
        "CY, EUROPE"
    })
    void isTheOneOfTheMinistrysDirectorates(String country, WorldRegion region) {
        assertThat(WorldRegion.of(CountryCode.of(country))).isEqualTo(region);
    }

    @Test
    void everyCountryHasOne() {
        assertThat(Stream.of(Locale.getISOCountries()).map(CountryCode::of).map(WorldRegion::of))
                .doesNotContainNull()
                .contains(WorldRegion.values());
    }
}
