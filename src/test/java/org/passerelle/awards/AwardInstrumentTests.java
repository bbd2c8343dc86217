package org.passerelle.awards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.Money;

class AwardInstrumentTests {

    @ParameterizedTest
    @CsvSource({
        "COMMUNE,     23000.00, false, false, ORDER",
        "COMMUNE,     23000.01, false, false, AGREEMENT",
        "EPCI,        10000.00, true,  false, AGREEMENT",
        "GIP,         10000.00, false, true,  AGREEMENT",
        "ASSOCIATION, 23000.00, true,  false, ORDER",
        "ASSOCIATION, 23000.01, false, false, AGREEMENT"
    })
    void followsTheBeneficiaryAndTheAmount(
            OrganisationKind kind, String grant, boolean multiYear, boolean joint, AwardInstrument instrument) {
        assertThat(AwardInstrument.of(kind, Money.of(grant), multiYear, joint)).isEqualTo(instrument);
    }
}
