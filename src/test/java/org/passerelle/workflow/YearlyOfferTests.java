package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Revisions;
import org.passerelle.awards.WaitingList;
import org.passerelle.calls.Funder;
import org.passerelle.committee.Envelopes;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A call of 60 000 € of which 14 000 € fall due in 2028: the whole would serve two dossiers and a half, that year less. */
@IntegrationTest
class YearlyOfferTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Awards awards;

    @Autowired
    Revisions revisions;

    @Autowired
    WaitingList waitingList;

    OfferedCall call;

    @BeforeEach
    void oneIsServedAndOneInPart() {
        Funder funder = new Funder(
                "MEAE",
                "Ministère (fictif)",
                "EUR",
                Money.of(60_000),
                null,
                new TreeMap<>(Map.of(2027, Money.of(30_000), 2028, Money.of(14_000), 2029, Money.of(16_000))));
        call = new OfferedCall(application, funder, null).decided();
    }

    @Test
    void servesNobodyBeyondAYearAndWhoWaitsOnceTheYearIsFree() {
        assertThat(awards.of(Actor.clockwork(), call.waiting)
                        .orElseThrow()
                        .list()
                        .isFunded())
                .isFalse();
        assertThat(left().excesses()).isEmpty();
        assertThat(left().yearsOf("MEAE")).containsEntry(2028, Money.ZERO);
        assertThat(left().of("MEAE")).isEqualTo(Money.of(18_000));

        call.decline(call.whole);

        assertThat(awards.of(Actor.clockwork(), call.waiting)
                        .orElseThrow()
                        .list()
                        .isFunded())
                .isTrue();
        assertThat(left().excesses()).isEmpty();
    }

    @Test
    void keepsTheCalendarOfTheAwardInARevisedBudget() {
        call.accept(call.partial);
        FundingPlan way =
                revisions.plan(trade.actor("agent"), call.partial).ways().get(0).plan();
        revisions.write(trade.actor("agent"), call.partial, moved(way));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> revisions.handIn(trade.actor("signatory"), call.partial))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .filteredOn(finding -> finding.code().equals("AWARD_YEAR"))
                        .singleElement()
                        .extracting(Finding::evidence)
                        .isEqualTo(Map.of(
                                "funder",
                                "Ministère (fictif)",
                                "year",
                                "2028",
                                "written",
                                Money.of(7_000),
                                "awarded",
                                Money.of(6_000))));

        revisions.write(trade.actor("agent"), call.partial, way);
        revisions.handIn(trade.actor("signatory"), call.partial);
        assertThat(revisions
                        .of(trade.actor("agent"), call.partial)
                        .orElseThrow()
                        .isHandedIn())
                .isTrue();
    }

    /** A thousand euros of the ministry's 2027 in 2028. */
    private static FundingPlan moved(FundingPlan plan) {
        List<Resource> resources = plan.resources().stream()
                .map(line -> line.source() == ResourceSource.MINISTRY ? moved(line) : line)
                .toList();
        return new FundingPlan(
                plan.countries(), plan.multiCountry(), plan.expenses(), resources, plan.minimumViableGrant());
    }

    private static Resource moved(Resource line) {
        TreeMap<Integer, Money> amounts = new TreeMap<>(line.amounts());
        amounts.merge(2027, Money.of(-1_000), Money::plus);
        amounts.merge(2028, Money.of(1_000), Money::plus);
        return new Resource(line.source(), line.organisation(), line.kind(), line.status(), amounts);
    }

    private Envelopes left() {
        return waitingList.left(trade.actor(Role.CASE_OFFICER), call.call);
    }
}
