package org.passerelle.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.opinions.RoutingFacts.PostState;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Post;
import org.passerelle.shared.CountryCode;

/** D4 and domain.md §0.5: Québec is answered for by its own post, Palestine by Jerusalem, the Gambia by Dakar. */
class ReachTests {

    private static final CountryCode CANADA = CountryCode.of("CA");
    private static final CountryCode GAMBIA = CountryCode.of("GM");
    private static final CountryCode PALESTINE = CountryCode.of("PS");

    private static final Post OTTAWA = post("OTTAWA", List.of(CANADA), List.of(), List.of());
    private static final Post QUEBEC = post(
            "QUEBEC", List.of(), List.of(new Post.Area(CANADA, "CA-QC"), new Post.Area(CANADA, "Québec")), List.of());
    private static final Post DAKAR = post("DAKAR", List.of(CountryCode.of("SN")), List.of(), List.of(GAMBIA));
    private static final Post JERUSALEM = post("JERUSALEM", List.of(PALESTINE), List.of(), List.of());

    @Test
    void goesToThePostOfThePartOfTheCountry() {
        for (String place : List.of("CA-QC", "quebec")) {
            assertThat(Reach.all(CANADA, List.of(OTTAWA, QUEBEC), List.of(partner(CANADA, place, null))))
                    .containsExactly(new Reach(RoutingFacts.Reach.SUB_NATIONAL, List.of(QUEBEC)));
        }
        assertThat(Reach.all(CANADA, List.of(OTTAWA, QUEBEC), List.of(partner(CANADA, null, "Québec"))))
                .containsExactly(new Reach(RoutingFacts.Reach.SUB_NATIONAL, List.of(QUEBEC)));
    }

    @Test
    void goesToThePostOfTheCountryForEverybodyElse() {
        assertThat(Reach.all(CANADA, List.of(OTTAWA, QUEBEC), List.of(partner(CANADA, "CA-ON", "Toronto"))))
                .containsExactly(new Reach(RoutingFacts.Reach.RESIDENT, List.of(OTTAWA)));
        assertThat(Reach.all(CANADA, List.of(OTTAWA, QUEBEC), List.of()))
                .containsExactly(new Reach(RoutingFacts.Reach.RESIDENT, List.of(OTTAWA)));
        assertThat(Reach.all(PALESTINE, List.of(JERUSALEM), List.of(partner(PALESTINE, null, "Jéricho"))))
                .containsExactly(new Reach(RoutingFacts.Reach.RESIDENT, List.of(JERUSALEM)));
    }

    @Test
    void goesToBothWherePartnersLieInBoth() {
        assertThat(Reach.all(
                        CANADA,
                        List.of(OTTAWA, QUEBEC),
                        List.of(partner(CANADA, "CA-QC", null), partner(CANADA, "CA-ON", null))))
                .flatExtracting(Reach::posts)
                .containsExactly(QUEBEC, OTTAWA);
    }

    @Test
    void goesToThePostOfAccreditationWhereNoneResides() {
        assertThat(Reach.all(GAMBIA, List.of(DAKAR), List.of(partner(GAMBIA, null, null))))
                .containsExactly(new Reach(RoutingFacts.Reach.ACCREDITATION, List.of(DAKAR)));
    }

    @Test
    void leavesToTheDeskWhatNoOpenPostAnswersFor() {
        Post closed = new Post("QUEBEC", "x", List.of(), QUEBEC.areas(), List.of(), Post.Status.CLOSED);

        assertThat(Reach.all(CANADA, List.of(OTTAWA, closed), List.of(partner(CANADA, "CA-QC", null))))
                .extracting(Reach::state)
                .containsExactly(PostState.CLOSED);
        assertThat(Reach.all(GAMBIA, List.of(), List.of()))
                .extracting(Reach::state)
                .containsExactly(PostState.NONE);
    }

    private static Post post(
            String key, List<CountryCode> countries, List<Post.Area> areas, List<CountryCode> accredited) {
        return new Post(key, "Poste fictif " + key, countries, areas, accredited, Post.Status.OPEN);
    }

    private static Organisation partner(CountryCode country, @Nullable String region, @Nullable String city) {
        return new Organisation(
                OrganisationId.random(),
                "X",
                OrganisationKind.FOREIGN_AUTHORITY,
                null,
                "Collectivité fictive",
                country,
                null,
                city,
                null,
                region,
                null,
                null,
                true);
    }
}
