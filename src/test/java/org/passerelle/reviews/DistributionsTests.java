package org.passerelle.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.TieKind;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DistributionsTests {

    /** The dossier says it in words. */
    private static final String THEME = "WATER";

    @Autowired
    Trade trade;

    @Autowired
    Distributions distributions;

    @Autowired
    Reviewers reviewers;

    @Autowired
    ReviewerProfiles profiles;

    @Autowired
    Reviews reviews;

    @Autowired
    Dossiers dossiers;

    @Autowired
    People people;

    CallId call;
    Actor officer;

    @BeforeEach
    void anOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
        officer = trade.actor(Role.CASE_OFFICER);
    }

    @Test
    void proposesWhoKnowsThemeAndCountryAndSaysWhy() {
        DossierId id = trade.underAppraisal(call);
        keep("reviewer3", Set.of(THEME), Set.of("BJ"), 10);
        keep("reviewer2", Set.of(), Set.of("BJ"), 10);

        List<Fit> fits = distributions.fits(officer, id);

        assertThat(fits)
                .extracting(Fit::name)
                .startsWith("Personne fictive reviewer3", "Personne fictive reviewer2", "Personne fictive reviewer1");
        assertThat(fits.get(0).theme()).isEqualTo(THEME);
        assertThat(fits.get(0).countries()).containsExactly(CountryCode.of("BJ"));
        assertThat(fits.get(1).theme()).isNull();
    }

    @Test
    void neverProposesWhoTakesPartJudgedOrIsFullAndSaysSo() {
        PersonId partner = reviewer("de.tanguiera", "TAN");
        keep("reviewer1", Set.of(THEME), Set.of("BJ"), 0);
        DossierId id = trade.underAppraisal(call);

        List<Fit> fits = distributions.fits(officer, id);

        assertThat(fits)
                .filteredOn(fit -> fit.reviewer().equals(partner))
                .extracting(Fit::obstacle)
                .containsExactly(Obstacle.TAKES_PART);
        assertThat(fits)
                .filteredOn(fit -> fit.reviewer().equals(trade.person("reviewer1")))
                .extracting(Fit::obstacle)
                .containsExactly(Obstacle.FULL);
        assertThat(share(id).reviewers())
                .containsExactlyInAnyOrder(trade.person("reviewer2"), trade.person("reviewer3"));
    }

    @Test
    void flagsWhoComesFromTheRegionOfTheLead() {
        people.create(
                Actor.clockwork(),
                new Profile(
                        "voisin",
                        "Voisin",
                        "voisin@exemple.invalid",
                        Language.FR,
                        Set.of(Role.REVIEWER),
                        null,
                        null,
                        "Région fictive B",
                        null));
        DossierId id = trade.underAppraisal(call);

        assertThat(distributions.fits(officer, id))
                .filteredOn(fit -> fit.soft().contains(TieKind.SAME_REGION))
                .extracting(Fit::name)
                .containsExactly("Voisin");
        assertThat(distributions.fits(officer, id))
                .filteredOn(fit -> fit.soft().contains(TieKind.SAME_REGION))
                .allMatch(Fit::isPossible);
    }

    @Test
    void balancesTheLoadsOfAWholeCall() {
        for (int i = 0; i < 6; i++) {
            DossierId id = trade.completeDraft(call, "agent", "Projet " + i, "24000.00");
            dossiers.submit(trade.actor("signatory"), id);
            trade.admissible(id);
        }
        Distribution proposal = distributions.preview(officer, call);

        assertThat(proposal.shares()).hasSize(6).allMatch(Distribution.Share::isServed);
        assertThat(proposal.loads().values()).containsOnly(4, 4, 4);

        Distribution.Share first = proposal.shares().get(0);
        reviewers.assign(officer, first.dossier(), first.reviewers());
        assertThat(distributions.preview(officer, call).shares()).hasSize(5);
    }

    @Test
    void saysWhatCannotBeServedAndWhy() {
        DossierId id = trade.underAppraisal(call);
        for (var person : people.withRole(Role.REVIEWER)) {
            if (!person.login().equals("reviewer3")) {
                keep(person.login(), Set.of(), Set.of(), 0);
            }
        }

        Distribution.Share share = share(id);

        assertThat(share.missing()).isEqualTo(1);
        assertThat(share.chosen()).extracting(Fit::name).containsExactly("Personne fictive reviewer3");
        assertThat(share.obstacles()).containsEntry(Obstacle.FULL, 2L);
    }

    @Test
    void keepsOnesOwnProfileAndRefusesAnOlderVersion() {
        Actor reviewer = trade.actor("reviewer1");
        ReviewerProfile mine = new ReviewerProfile(
                reviewer.personId(), 0, Set.of("WATER"), Set.of(CountryCode.of("SN")), Set.of("en"), 12);

        profiles.keep(reviewer, mine);

        ReviewerProfile kept = profiles.of(officer, reviewer.personId());
        assertThat(kept.languages()).containsExactly("en");
        assertThat(kept.version()).isEqualTo(1);
        assertThat(codesOf(() -> profiles.keep(officer, mine))).containsExactly("STALE_VERSION");
        assertThat(codesOf(() -> profiles.keep(trade.actor("reviewer2"), kept))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> profiles.keep(
                        officer, new ReviewerProfile(kept.person(), 1, Set.of(), Set.of(), Set.of(), 501))))
                .containsExactly("INVALID_VALUE");
    }

    private Distribution.Share share(DossierId id) {
        return distributions.preview(officer, call).shares().stream()
                .filter(share -> share.dossier().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void keep(String login, Set<String> themes, Set<String> countries, int most) {
        Set<CountryCode> known = countries.stream().map(CountryCode::of).collect(Collectors.toSet());
        profiles.keep(officer, new ReviewerProfile(trade.person(login), 0, themes, known, Set.of(), most));
    }

    private PersonId reviewer(String login, String organisation) {
        return people.create(
                Actor.clockwork(),
                new Profile(
                        login,
                        login,
                        login + "@exemple.invalid",
                        Language.FR,
                        Set.of(Role.REVIEWER),
                        trade.organisation(organisation),
                        null,
                        null,
                        null));
    }
}
