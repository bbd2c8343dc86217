package org.passerelle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a file means by AFD or THEMATIC alone. */
class PlainNamesTests {

    @Test
    void meanTheOneAgencyAndTheOneExpertThatAreThere() {
        Set<String> there = Set.of("AFD:DAKAR", "THEMATIC:WATER", "EMBASSY:DAKAR");

        assertThat(PlainNames.meant("AFD", there)).isEqualTo("AFD:DAKAR");
        assertThat(PlainNames.meant("THEMATIC", there)).isEqualTo("THEMATIC:WATER");
    }

    @Test
    void meanTheHeadquartersWhereTheyAreThere() {
        assertThat(PlainNames.meant("AFD", Set.of("AFD", "AFD:DAKAR"))).isEqualTo("AFD");
    }

    @Test
    void meanNobodyElseWhereSeveralAreThere() {
        assertThat(PlainNames.meant("AFD", Set.of("AFD:TUNIS", "AFD:DAKAR"))).isEqualTo("AFD");
    }

    @Test
    void standForNoOtherKindOfBody() {
        assertThat(PlainNames.meant("EMBASSY", Set.of("EMBASSY:DAKAR"))).isEqualTo("EMBASSY");
        assertThat(PlainNames.meant("GEO_DESK", Set.of("GEO_DESK:AFRICA"))).isEqualTo("GEO_DESK");
    }
}
