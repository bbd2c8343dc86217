package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ScenariosTests {

    private static final Deliberation.Change REJECTED =
            new Deliberation.Change(RankingList.REJECT, Map.of(), "Hors sujet.");

    @Autowired
    Trade trade;

    @Autowired
    Committee committee;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DueJobs jobs;

    CallId call;

    DossierId dossier;

    @WalkedOnce
    void aRankedCall() {
        call = trade.peopled().publishedCall("AAP-2027-TEST");
        advance(Trade.OPENS.plusDays(1));
        dossier = trade.completeDraft(call, "agent", "Bon", "24000.00");
        dossiers.submit(trade.actor("signatory"), dossier);
        trade.admissible(dossier);
        trade.appraise(dossier, "4");
        advance(Trade.CLOSES.plusDays(1));
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
    }

    @Test
    void keepsAScenarioUnderItsNameInPlaceOfTheEarlierOne() {
        scenarios.keep(chair(), call, " Prudent ", Map.of());
        scenarios.keep(chair(), call, "Prudent", Map.of(dossier, REJECTED));

        assertThat(scenarios.of(chair(), call)).singleElement().satisfies(kept -> {
            assertThat(kept.name()).isEqualTo("Prudent");
            assertThat(kept.changes()).containsEntry(dossier, REJECTED);
        });
    }

    @Test
    void refusesANamelessScenarioAndOneOfAClosedSession() {
        assertThat(codesOf(() -> scenarios.keep(chair(), call, " ", Map.of()))).containsExactly("REQUIRED_FIELD");

        committee.deliberate(chair(), call, Deliberation.acceptProposal());

        assertThat(codesOf(() -> scenarios.keep(chair(), call, "Tard", Map.of())))
                .containsExactly("WRONG_STAGE");
    }

    @Test
    void readsOutOfEachDossierWhatItBrings() {
        Traits traits = scenarios.traits(chair(), call, Set.of(dossier)).get(dossier);

        assertThat(traits.countries()).containsOnlyKeys(CountryCode.of("BJ"));
        assertThat(Money.sum(traits.due().asked().get("MEAE").values())).isEqualTo(Money.of(24_000));
    }

    private Actor chair() {
        return trade.actor(Role.COMMITTEE_CHAIR);
    }

    private void advance(LocalDateTime to) {
        jobs.advanceTo(to.atZone(Trade.PARIS).toInstant());
    }
}
