package org.passerelle.workflow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.calls.FundingScheme.GENERALIST_ANNUAL;
import static org.passerelle.calls.FundingScheme.GENERALIST_TRIENNIAL;
import static org.passerelle.calls.FundingScheme.JOINT_FUND;
import static org.passerelle.calls.FundingScheme.THEMATIC;
import static org.passerelle.calls.FundingScheme.TURNKEY;
import static org.passerelle.people.OrganisationKind.ASSOCIATION;
import static org.passerelle.people.OrganisationKind.COMMUNE;
import static org.passerelle.people.OrganisationKind.GIP;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.IntegrationTest;
import org.passerelle.calls.CallId;
import org.passerelle.calls.FundingScheme;
import org.passerelle.dossiers.EligibilityFacts;
import org.passerelle.dossiers.EligibilityRules;
import org.passerelle.dossiers.Precondition;
import org.passerelle.people.OrganisationKind;
import org.springframework.beans.factory.annotation.Autowired;

/** D1, row by row (domain.md §4). */
@IntegrationTest
class EligibilityTests {

    private static final CallId CALL = CallId.random();

    @Autowired
    EligibilityRules rules;

    @Test
    void findsNothingAgainstAnEligibleDossier() {
        assertThat(rules.broken(facts(GENERALIST_ANNUAL, COMMUNE))).isEmpty();
        assertThat(rules.broken(facts(JOINT_FUND, COMMUNE))).isEmpty();
        assertThat(rules.broken(facts(TURNKEY, ASSOCIATION))).isEmpty();
    }

    @Test
    void refusesALeadOfAKindThatTheCallDoesNotTake() {
        assertThat(rules.broken(new Facts().leadKindAccepted(false).of(GENERALIST_ANNUAL, COMMUNE)))
                .containsExactly("E01");
    }

    @Test
    void asksForAForeignAuthorityExceptInATurnkeyCall() {
        assertThat(rules.broken(new Facts().foreignAuthority(false).of(THEMATIC, COMMUNE)))
                .containsExactly("E03");
        assertThat(rules.broken(new Facts().foreignAuthority(false).of(TURNKEY, GIP)))
                .isEmpty();
    }

    @Test
    void refusesACountryThatTheCallDoesNotTake() {
        assertThat(rules.broken(new Facts().countriesEligible(false).of(THEMATIC, COMMUNE)))
                .containsExactly("E04");
    }

    @Test
    void sendsACountryWithAJointCallThere() {
        assertThat(rules.broken(new Facts().jointCall(true).of(GENERALIST_ANNUAL, COMMUNE)))
                .containsExactly("E04");
        assertThat(rules.broken(new Facts().jointCall(true).of(GENERALIST_TRIENNIAL, COMMUNE)))
                .containsExactly("E04");
        assertThat(rules.broken(new Facts().jointCall(true).of(THEMATIC, COMMUNE)))
                .isEmpty();
    }

    @Test
    void refusesACountryWithWhichCooperationIsSuspended() {
        assertThat(rules.broken(new Facts().suspended(true).of(THEMATIC, COMMUNE)))
                .containsExactly("E18");
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 37})
    void refusesADurationOutsideTheBoundsOfTheCall(int months) {
        assertThat(rules.broken(new Facts().months(months).of(THEMATIC, COMMUNE)))
                .containsExactly("E08");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 36})
    void takesADurationOnTheBoundsOfTheCall(int months) {
        assertThat(rules.broken(new Facts().months(months).of(THEMATIC, COMMUNE)))
                .isEmpty();
    }

    @Test
    void refusesAStartBeforeTheExpectedResults() {
        assertThat(rules.broken(new Facts().startsAfterResults(false).of(THEMATIC, COMMUNE)))
                .containsExactly("E08");
    }

    @Test
    void saysOneCodeOnceHoweverManyRulesFindIt() {
        assertThat(rules.broken(new Facts().months(1).startsAfterResults(false).of(THEMATIC, COMMUNE)))
                .containsExactly("E08");
    }

    @Test
    void asksForAnAgreementOrLettersWithTheDeliberation() {
        assertThat(rules.broken(new Facts().agreement(false).of(THEMATIC, COMMUNE)))
                .containsExactly("E09");
    }

    @Test
    void refusesAPrivateLeadInAJointCall() {
        assertThat(rules.broken(facts(JOINT_FUND, ASSOCIATION))).containsExactly("E12");
        assertThat(rules.broken(facts(JOINT_FUND, GIP)))
                .as("a GIP is public-law (D6)")
                .isEmpty();
    }

    @Test
    void countsTheAuthoritiesOfATurnkeyCall() {
        assertThat(rules.broken(new Facts().authorities(2).of(TURNKEY, GIP))).containsExactly("E13");
        assertThat(rules.broken(new Facts().authorities(2).of(THEMATIC, COMMUNE)))
                .isEmpty();
    }

    @Test
    void asksForTheJointSignatureInAJointCall() {
        assertThat(rules.broken(new Facts().jointSignature(false).of(JOINT_FUND, COMMUNE)))
                .containsExactly("E14");
        assertThat(rules.broken(new Facts().jointSignature(false).of(THEMATIC, COMMUNE)))
                .isEmpty();
    }

    @Test
    void asksAnAssociationForTheRepublicanCommitment() {
        assertThat(rules.broken(new Facts().commitment(false).of(TURNKEY, ASSOCIATION)))
                .containsExactly("E16");
        assertThat(rules.broken(new Facts().commitment(false).of(TURNKEY, GIP))).isEmpty();
    }

    @Test
    void namesEveryReasonAtOnce() {
        assertThat(rules.broken(new Facts()
                        .foreignAuthority(false)
                        .months(1)
                        .agreement(false)
                        .of(THEMATIC, COMMUNE)))
                .containsExactly("E03", "E08", "E09");
    }

    private static EligibilityFacts facts(FundingScheme scheme, OrganisationKind lead) {
        return new Facts().of(scheme, lead);
    }

    @Test
    void holdsAgainstADossierWhatIsKnownOfItsLead() {
        assertThat(rules.broken(new Facts().unmet(Precondition.REPORTS).of(GENERALIST_ANNUAL, COMMUNE)))
                .containsExactly("E05");
        assertThat(rules.broken(new Facts()
                        .unmet(Precondition.ATLAS, Precondition.ODA_RETURN)
                        .of(JOINT_FUND, COMMUNE)))
                .containsExactly("E06", "E07");
    }

    /** Facts of an eligible dossier, with some changed. */
    private static final class Facts {

        private boolean leadKindAccepted = true;
        private boolean foreignAuthority = true;
        private boolean countriesEligible = true;
        private boolean jointCall;
        private int months = 24;
        private boolean startsAfterResults = true;
        private boolean agreement = true;
        private int authorities = 3;
        private boolean jointSignature = true;
        private boolean commitment = true;
        private boolean suspended;
        private Set<Precondition> unmet = Set.of();

        Facts leadKindAccepted(boolean value) {
            leadKindAccepted = value;
            return this;
        }

        Facts foreignAuthority(boolean value) {
            foreignAuthority = value;
            return this;
        }

        Facts countriesEligible(boolean value) {
            countriesEligible = value;
            return this;
        }

        Facts jointCall(boolean value) {
            jointCall = value;
            return this;
        }

        Facts months(int value) {
            months = value;
            return this;
        }

        Facts startsAfterResults(boolean value) {
            startsAfterResults = value;
            return this;
        }

        Facts agreement(boolean value) {
            agreement = value;
            return this;
        }

        Facts suspended(boolean value) {
            suspended = value;
            return this;
        }

        Facts unmet(Precondition... what) {
            unmet = Set.of(what);
            return this;
        }

        Facts authorities(int value) {
            authorities = value;
            return this;
        }

        Facts jointSignature(boolean value) {
            jointSignature = value;
            return this;
        }

        Facts commitment(boolean value) {
            commitment = value;
            return this;
        }

        EligibilityFacts of(FundingScheme scheme, OrganisationKind lead) {
            return new EligibilityFacts(
                    CALL,
                    scheme,
                    lead,
                    leadKindAccepted,
                    foreignAuthority,
                    countriesEligible,
                    jointCall,
                    months,
                    12,
                    36,
                    startsAfterResults,
                    agreement,
                    authorities,
                    3,
                    jointSignature,
                    commitment,
                    unmet.contains(Precondition.REPORTS),
                    unmet.contains(Precondition.ATLAS),
                    unmet.contains(Precondition.ODA_RETURN),
                    suspended);
        }
    }
}
