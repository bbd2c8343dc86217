package org.passerelle.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierOrder;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.DossierPages.Line;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.people.Actor;
import org.passerelle.people.PeopleFixture;
import org.passerelle.people.Role;
import org.passerelle.shared.CountryCode;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of dossiers in its orders, narrowed to an officer or to nobody; and the views that are kept of it. */
@IntegrationTest
class ListsTests {

    private static final SavedView.ListName LIST = SavedView.ListName.DOSSIERS;

    @Autowired
    Trade trade;

    @Autowired
    PeopleFixture people;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierPages pages;

    @Autowired
    Officers officers;

    @Autowired
    SavedViews views;

    @Autowired
    Consultations consultations;

    @Autowired
    GivenOpinions given;

    CallId call;
    Actor awa;
    Actor paul;

    @BeforeEach
    void dossiersOfDifferentAmounts() {
        call = trade.openCall("AAP-2027-TEST");
        awa = people.active("awa", Role.CASE_OFFICER);
        paul = people.active("paul", Role.CASE_OFFICER);
        submit("Alpha", "30000.00");
        officers.save(
                awa,
                new OfficerProfile(awa.personId(), Set.of(CountryCode.of("BJ")), Set.of(), OfficerProfile.FULL, null));
        submit("Beta", "50000.00");
        submit("Gamma", "10000.00");
    }

    @ParameterizedTest
    @EnumSource
    void pagesByKeyInEveryOrder(DossierOrder order) {
        List<String> expected =
                switch (order) {
                    case MOVED, SUBMITTED -> List.of("Gamma", "Beta", "Alpha");
                    case NUMBER -> List.of("Alpha", "Beta", "Gamma");
                    case LARGEST -> List.of("Beta", "Alpha", "Gamma");
                };
        List<String> titles = new ArrayList<>();
        List<Line> page = List.of();
        do {
            page = pages.page(paul, query(null, false, order).after(page.isEmpty() ? null : page.get(0), 1));
            page.forEach(line -> titles.add(line.title()));
        } while (!page.isEmpty());
        assertThat(titles).isEqualTo(expected);
    }

    @Test
    void narrowsToAnOfficerAndToWhatNobodyHas() {
        assertThat(titles(query(awa, false, DossierOrder.NUMBER))).containsExactly("Beta", "Gamma");
        assertThat(titles(query(null, true, DossierOrder.NUMBER))).containsExactly("Alpha");
        assertThat(pages.page(trade.actor("agent"), query(null, false, DossierOrder.NUMBER)))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.officer()).isNull());
    }

    @Test
    void narrowsToWhatAPostLetPassAndMayStillAnswer() {
        List<DossierId> asked =
                List.of(trade.underAppraisal(call), trade.underAppraisal(call), trade.underAppraisal(call));
        List<Consultation> opinions = asked.stream()
                .map(id -> consultations.of(List.of(id)).get(id).stream()
                        .filter(one -> one.kind() == ConsultationKind.EMBASSY)
                        .findFirst()
                        .orElseThrow())
                .toList();
        assertThat(pages.page(paul, late())).isEmpty();

        consultations.recordSilence(Actor.clockwork(), opinions.get(0).id());
        consultations.recordSilence(Actor.clockwork(), opinions.get(1).id());
        assertThat(pages.page(paul, late()))
                .extracting(Line::id)
                .containsExactlyInAnyOrderElementsOf(asked.subList(0, 2));
        given.giveLate(trade.actor("post"), opinions.get(0).id(), 0, trade.favourable(ConsultationKind.EMBASSY));

        assertThat(pages.page(paul, late())).extracting(Line::id).containsExactly(asked.get(1));
        assertThat(pages.page(trade.actor("agent"), late())).isEmpty();
    }

    @Test
    void anOwnViewIsOnesOwnAndASharedOneTheServices() {
        UUID own = views.save(awa, LIST, "Mes dossiers", false, Map.of("officer", "mine"));
        UUID shared = views.save(awa, LIST, "Sans personne", true, Map.of("officer", "nobody"));

        assertThat(views.of(awa, LIST)).extracting(SavedView::id).containsExactly(own, shared);
        assertThat(views.find(paul, LIST, shared).orElseThrow().settings()).containsEntry("officer", "nobody");
        assertThat(views.find(paul, LIST, own)).isEmpty();
        assertThat(views.of(trade.actor("reviewer1"), LIST)).isEmpty();
        assertThat(codesOf(() -> views.save(trade.actor("reviewer1"), LIST, "À tous", true, Map.of())))
                .containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> views.remove(paul, shared))).containsExactly("UNKNOWN");
    }

    @Test
    void theListOpensWithTheViewThatTheReaderChose() {
        UUID shared = views.save(awa, LIST, "Sans personne", true, Map.of("officer", "nobody"));
        views.openWith(paul, LIST, Optional.of(shared));

        assertThat(views.of(paul, LIST)).extracting(SavedView::first).containsExactly(true);
        assertThat(views.of(awa, LIST)).extracting(SavedView::first).containsExactly(false);
        UUID again = views.save(awa, LIST, "Sans personne", true, Map.of("stage", "SUBMITTED"));
        assertThat(again).isEqualTo(shared);
        views.remove(awa, shared);
        assertThat(views.of(paul, LIST)).isEmpty();
    }

    private List<String> titles(DossierPages.Query query) {
        return pages.page(paul, query).stream().map(Line::title).toList();
    }

    private DossierPages.Query query(@Nullable Actor officer, boolean nobody, DossierOrder order) {
        return new DossierPages.Query(
                "", call, null, officer == null ? null : officer.personId(), nobody, false, order, null, 10);
    }

    private DossierPages.Query late() {
        return new DossierPages.Query("", call, null, null, false, true, DossierOrder.NUMBER, null, 10);
    }

    private void submit(String title, String requested) {
        trade.at(Trade.OPENS.plusDays(1).plusMinutes(title.charAt(0)));
        dossiers.submit(trade.actor("signatory"), trade.completeDraft(call, "agent", title, requested));
    }
}
