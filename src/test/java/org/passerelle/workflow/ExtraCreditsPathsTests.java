package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.WaitingList;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Credits;
import org.passerelle.calls.ExtraCredits;
import org.passerelle.calls.Funder;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.exceptions.ExceptionKind;
import org.passerelle.exceptions.ExceptionWords;
import org.passerelle.exceptions.Exceptions;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Credits that come once a call is open: for those who wait, or for the session to come (domain.md §2.4). */
@IntegrationTest
class ExtraCreditsPathsTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Calls calls;

    @Autowired
    Credits credits;

    @Autowired
    WaitingList waitingList;

    @Autowired
    Exceptions exceptions;

    @Test
    void serveTheWaitingListOnceResultsAreKnown() {
        OfferedCall call = new OfferedCall(application).decided();
        walk.waits(call.waiting, Stage.WAITLISTED);

        add(call.call, 24_000);

        walk.waits(call.waiting, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(calls.get(call.call).definition().mainFunder().envelope()).isEqualTo(Money.of(68_000));
        ExceptionWords words =
                new ExceptionWords(new Texts(), calls.get(call.call).definition(), Language.FR);
        assertThat(exceptions.of(manager(), call.call))
                .filteredOn(line -> line.kind() == ExceptionKind.EXTRA_CREDITS)
                .singleElement()
                .satisfies(line -> {
                    assertThat(words.what(line))
                            .contains("000,00", "DM n° 2 (fictive)")
                            .doesNotContain("pour");
                    assertThat(line.reason()).isEqualTo("Crédits de fin de gestion (fictif)");
                });
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void serveTheWaitingListFromTheReleaseOnWhereTheyComeAfterTheSession() {
        OfferedCall call = new OfferedCall(application);

        add(call.call, 24_000);
        walk.waits(call.waiting, Stage.PROPOSED, "AUTHORISING_OFFICER");
        call.decided();

        walk.waits(call.waiting, Stage.AWARDED, "APPLICANT_SIGNATORY");
    }

    @Test
    void addToWhatTheSessionToComeHas() {
        CallId call = trade.peopled()
                .published(Trade.definition(
                        OfferedCall.CODE,
                        null,
                        new Funder("MEAE", "Ministère (fictif)", "EUR", Money.of(24_000), null)));
        walk.to(Trade.OPENS.plusDays(1));
        DossierId first = walk.submitted(call, "Premier dossier fictif");
        DossierId second = walk.submitted(call, "Deuxième dossier fictif");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(first, "5").appraise(second, "4");

        add(call, 30_000);
        walk.propose(call).deliberate(call, Deliberation.acceptProposal()).decide(call);

        walk.waits(second, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(waitingList.left(manager(), call).of("MEAE")).isEqualTo(Money.of(6_000));
    }

    @Test
    void areRefusedWithoutAnActAReasonOrAnAmountAndWhereTheCallIsOver() {
        CallId call = new OfferedCall(application).call;
        assertThat(codesOf(() -> credits.add(manager(), call, new ExtraCredits("AUTRE", 2027, Money.ZERO, " ", " "))))
                .containsExactlyInAnyOrder("CREDITS_FUNDER", "CREDITS_AMOUNT", "CREDITS_REFERENCE", "CREDITS_REASON");
        assertThat(codesOf(() -> credits.add(manager(), call, extra(2027, 1)))).containsExactly("CREDITS_YEAR");

        calls.cancel(manager(), call, "Crédits annulés (fictif)");

        assertThat(codesOf(() -> credits.add(manager(), call, extra(null, 1)))).containsExactly("CALL_CANCELLED");
    }

    @Test
    void fallDueInAYearThatTheFunderBounds() {
        Funder bound = new Funder(
                "MEAE",
                "Ministère (fictif)",
                "EUR",
                Money.of(30_000),
                null,
                new TreeMap<>(Map.of(2027, Money.of(20_000), 2028, Money.of(10_000))));
        CallId call = trade.peopled().published(Definitions.with(OfferedCall.CODE, Map.of("funders", List.of(bound))));
        walk.to(Trade.OPENS.plusDays(1));
        assertThat(codesOf(() -> credits.add(manager(), call, extra(null, 5_000))))
                .containsExactly("CREDITS_YEAR");

        credits.add(manager(), call, extra(2028, 5_000));

        Funder raised = calls.get(call).definition().mainFunder();
        assertThat(raised.envelope()).isEqualTo(Money.of(35_000));
        assertThat(raised.years()).containsEntry(2027, Money.of(20_000)).containsEntry(2028, Money.of(15_000));
    }

    private void add(CallId call, int euros) {
        credits.add(manager(), call, extra(null, euros));
        jobs.runDue();
    }

    private static ExtraCredits extra(@Nullable Integer year, int euros) {
        return new ExtraCredits(
                "MEAE", year, Money.of(euros), "DM n° 2 (fictive)", "Crédits de fin de gestion (fictif)");
    }

    private Actor manager() {
        return trade.actor(Role.CALL_MANAGER);
    }
}
