package org.passerelle.workflow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.calls.ConsultationKind.AFD;
import static org.passerelle.calls.ConsultationKind.EMBASSY;
import static org.passerelle.calls.ConsultationKind.GEO_DESK;
import static org.passerelle.calls.ConsultationKind.PARTNER_STATE;
import static org.passerelle.calls.ConsultationKind.PREFECTURE;
import static org.passerelle.calls.ConsultationKind.THEMATIC;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.FundingScheme;
import org.passerelle.opinions.Routing;
import org.passerelle.opinions.RoutingFacts;
import org.passerelle.opinions.RoutingFacts.PostState;
import org.passerelle.opinions.RoutingFacts.Reach;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;

/** D4, row by row (domain.md §4); the call's plan is applied afterwards. */
@IntegrationTest
class ConsultationRoutingTests {

    @Autowired
    Routing routing;

    @Test
    void asksThePostTheDeskAndThePrefecture() {
        assertThat(kinds(FundingScheme.THEMATIC, "Patrimoine", "50000.00", PostState.OPEN, true))
                .containsExactlyInAnyOrder(EMBASSY, GEO_DESK, PREFECTURE);
    }

    @ParameterizedTest
    @EnumSource(Reach.class)
    void asksAnOpenPostFromWhereverItAnswers(Reach reach) {
        assertThat(kinds(FundingScheme.THEMATIC, "", "1.00", PostState.OPEN, reach, false))
                .containsExactlyInAnyOrder(EMBASSY, GEO_DESK, PREFECTURE);
        assertThat(kinds(FundingScheme.THEMATIC, "", "1.00", PostState.SUSPENDED, reach, false))
                .containsExactlyInAnyOrder(GEO_DESK, PREFECTURE);
    }

    @ParameterizedTest
    @EnumSource(value = PostState.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void letsTheDeskStandInForAPostThatCannotBeAsked(PostState post) {
        assertThat(kinds(FundingScheme.THEMATIC, "", "1.00", post, false))
                .containsExactlyInAnyOrder(GEO_DESK, PREFECTURE);
    }

    @ParameterizedTest
    @CsvSource({
        "100000.00, Culture, true, true",
        "99999.99, Culture, true, false",
        "1.00, WATER, true, true",
        "1.00, ENERGY, true, true",
        "200000.00, WATER, true, true",
        "200000.00, Culture, false, false",
        "1.00, Eau et assainissement, true, false",
    })
    void asksTheAgencyFromAHundredThousandEurosOrOnWaterAndEnergy(
            String requested, String theme, boolean mandate, boolean asked) {
        assertThat(kinds(FundingScheme.THEMATIC, theme, requested, PostState.OPEN, mandate)
                        .contains(AFD))
                .isEqualTo(asked);
    }

    @Test
    void asksThePartnerStateOfAJointFundAlone() {
        assertThat(kinds(FundingScheme.JOINT_FUND, "", "1.00", PostState.OPEN, false))
                .contains(PARTNER_STATE);
        assertThat(kinds(FundingScheme.GENERALIST_ANNUAL, "", "1.00", PostState.OPEN, false))
                .doesNotContain(PARTNER_STATE);
    }

    @Test
    void asksTheMinistriesThatShareAYouthCall() {
        assertThat(kinds(FundingScheme.THEMATIC, "YOUTH", "1.00", PostState.OPEN, false))
                .contains(THEMATIC);
        assertThat(kinds(FundingScheme.THEMATIC, "Jeunesse et formation", "1.00", PostState.OPEN, false))
                .doesNotContain(THEMATIC);
    }

    @ParameterizedTest
    @CsvSource({
        "WATER, true, true",
        "WATER, false, false",
        "YOUTH, true, true",
        "YOUTH, false, true",
    })
    void asksTheExpertOfTheTheme(String theme, boolean expert, boolean asked) {
        assertThat(kinds(FundingScheme.THEMATIC, theme, "1.00", PostState.OPEN, Reach.RESIDENT, false, expert)
                        .contains(THEMATIC))
                .isEqualTo(asked);
    }

    private Set<ConsultationKind> kinds(
            FundingScheme scheme, String theme, String requested, PostState post, boolean mandate) {
        return kinds(scheme, theme, requested, post, Reach.RESIDENT, mandate);
    }

    private Set<ConsultationKind> kinds(
            FundingScheme scheme, String theme, String requested, PostState post, Reach reach, boolean mandate) {
        return kinds(scheme, theme, requested, post, reach, mandate, false);
    }

    private Set<ConsultationKind> kinds(
            FundingScheme scheme,
            String theme,
            String requested,
            PostState post,
            Reach reach,
            boolean mandate,
            boolean expert) {
        return routing.kinds(new RoutingFacts(
                CallId.random(), scheme, theme, "GREEN", Money.of(requested), post, reach, mandate, expert));
    }
}
