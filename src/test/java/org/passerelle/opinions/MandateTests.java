package org.passerelle.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.Post.Status;
import org.passerelle.shared.CountryCode;

/** Which agency of AFD answers for a country (D4; ADR 0129). */
class MandateTests {

    private static final CountryCode SENEGAL = CountryCode.of("SN");
    private static final CountryCode JAPAN = CountryCode.of("JP");
    private static final AfdAgency DAKAR = dakar(Status.OPEN);
    private static final AfdAgency HEADQUARTERS =
            new AfdAgency(AfdAgency.HEADQUARTERS, "siège", List.of(), Status.OPEN);

    @Test
    void isAnsweredByTheAgencyOfTheCountry() {
        assertThat(new Mandate(List.of(HEADQUARTERS, DAKAR)).of(SENEGAL, true)).contains(DAKAR);
    }

    @Test
    void isAnsweredByTheHeadquartersWhereTheAgencyIsClosed() {
        assertThat(new Mandate(List.of(HEADQUARTERS, dakar(Status.CLOSED))).of(SENEGAL, false))
                .contains(HEADQUARTERS);
    }

    @Test
    void reachesEachCountryThatIsEligibleForAid() {
        assertThat(new Mandate(List.of(HEADQUARTERS, DAKAR)).of(CountryCode.of("ML"), true))
                .contains(HEADQUARTERS);
    }

    @Test
    void endsWhereNoAgencyAnswersAndNoAidGoes() {
        assertThat(new Mandate(List.of(HEADQUARTERS, DAKAR)).of(JAPAN, false)).isEmpty();
    }

    @Test
    void holdsACountryThatAnAgencyNamesWhetherItIsEligibleForAidOrNot() {
        AfdAgency tokyo = new AfdAgency("TOKYO", "bureau", List.of(JAPAN), Status.OPEN);

        assertThat(new Mandate(List.of(HEADQUARTERS, tokyo)).of(JAPAN, false)).contains(tokyo);
    }

    @Test
    void isThatOfTheAgenciesAloneWhereTheHeadquartersAreClosed() {
        AfdAgency closed = new AfdAgency(AfdAgency.HEADQUARTERS, "siège", List.of(), Status.CLOSED);

        assertThat(new Mandate(List.of(closed, DAKAR)).of(SENEGAL, true)).contains(DAKAR);
        assertThat(new Mandate(List.of(closed, DAKAR)).of(CountryCode.of("ML"), true))
                .isEmpty();
    }

    private static AfdAgency dakar(Status status) {
        return new AfdAgency("DAKAR", "agence de Dakar", List.of(SENEGAL), status);
    }
}
