package org.passerelle.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.people.Actor;
import org.passerelle.people.Audit;
import org.passerelle.people.Role;
import org.passerelle.people.TrailEntry;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Json;
import org.passerelle.shared.Refusal;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class CallsTests {

    @Autowired
    Trade trade;

    @Autowired
    Calls calls;

    @Autowired
    Audit audit;

    @Autowired
    DueJobs jobs;

    Actor manager;

    @BeforeEach
    void aManager() {
        manager = trade.peopled().actor(Role.CALL_MANAGER);
    }

    @Test
    void keepsADefinitionAsItWasWritten() {
        CallDefinition written = Trade.definition("AAP-2027-TEST");

        CallId id = calls.create(manager, written);

        assertThat(calls.get(id).definition()).isEqualTo(written);
        assertThat(calls.get(id).stage()).isEqualTo(CallStage.DRAFT);
    }

    @Test
    void refusesACodeThatIsTaken() {
        calls.create(manager, Trade.definition("AAP-2027-TEST"));

        assertThat(codesOf(() -> calls.create(manager, Trade.definition("AAP-2027-TEST"))))
                .containsExactly("CALL_CODE_TAKEN");
    }

    @Test
    void refusesToValidateAGridThatDoesNotSumToAHundred() {
        String json = Json.write(Trade.definition("AAP-2027-TEST")).replace("\"weight\":15", "\"weight\":14");
        CallId id = calls.create(manager, Json.read(json, CallDefinition.class));

        assertThat(codesOf(() -> calls.validate(manager, id))).containsExactly("CALL_GRID");
        assertThat(calls.check(manager, id)).hasSize(1);
    }

    @Test
    void refusesToValidateAVersionOfTheRatesThatThereIsNot() {
        CallId id = calls.create(manager, Definitions.with("AAP-2027-TEST", Map.of("rates", "2O25")));

        assertThat(codesOf(() -> calls.validate(manager, id))).containsExactly("CALL_RATES");
    }

    @Test
    void refusesToRewriteWhatSomebodyElseSavedFirst() {
        CallId id = calls.create(manager, Trade.definition("AAP-2027-TEST"));
        calls.update(manager, id, 0, Trade.definition("AAP-2027-AUTRE"));

        assertThat(codesOf(() -> calls.update(manager, id, 0, Trade.definition("AAP-2027-TEST"))))
                .containsExactly("STALE_VERSION");
    }

    @Test
    void isAnnouncedOnlyFromItsPublicationDateOn() {
        CallId id = trade.publishedCall("AAP-2027-TEST");

        assertThat(calls.published()).isEmpty();
        trade.at(Trade.OPENS.minusDays(5));
        assertThat(calls.published()).extracting(Call::id).containsExactly(id);
    }

    @Test
    void opensAndClosesAtItsHours() {
        CallId id = trade.publishedCall("AAP-2027-TEST");

        advance(Trade.OPENS.minusSeconds(1));
        assertThat(calls.get(id).stage()).isEqualTo(CallStage.PUBLISHED);
        advance(Trade.OPENS);
        assertThat(calls.get(id).stage()).isEqualTo(CallStage.OPEN);
        advance(Trade.CLOSES.plusSeconds(59));
        assertThat(calls.get(id).stage()).as("a submission may be under way").isEqualTo(CallStage.OPEN);
        advance(Trade.CLOSES.plusMinutes(1));
        assertThat(calls.get(id).stage()).as("nothing was submitted").isEqualTo(CallStage.WITHOUT_RESULTS);
    }

    @Test
    void putsTheClosingOffWithAReasonThatTheTrailKeeps() {
        CallId id = trade.publishedCall("AAP-2027-TEST");
        advance(Trade.OPENS);

        calls.extend(manager, id, Trade.CLOSES.plusDays(7), "Panne du guichet.");
        advance(Trade.CLOSES.plusMinutes(1));

        assertThat(calls.get(id).stage()).isEqualTo(CallStage.OPEN);
        TrailEntry last =
                audit.ofCall(Actor.clockwork(), id.value(), Long.MAX_VALUE, 1).get(0);
        assertThat(last.verb()).isEqualTo("extendCall");
        assertThat(last.detail()).containsEntry("reason", "Panne du guichet.");
    }

    @Test
    void refusesToExtendWithoutAReasonOrToAnEarlierOrAnUncertainHour() {
        CallId id = trade.publishedCall("AAP-2027-TEST");
        advance(Trade.OPENS);

        assertThat(codesOf(() -> calls.extend(manager, id, Trade.CLOSES.plusDays(1), " ")))
                .containsExactly("INVALID_VALUE");
        assertThat(codesOf(() -> calls.extend(manager, id, Trade.CLOSES.minusDays(1), "Plus tôt")))
                .containsExactly("INVALID_VALUE");
        assertThat(codesOf(() -> calls.extend(manager, id, LocalDateTime.of(2027, 10, 31, 2, 30), "Ambigu")))
                .containsExactly("INVALID_VALUE");
    }

    /** The call expects its results in the autumn; the list ends on the day that it names (ADR 0125). */
    @Test
    void putsTheClosingOffBeyondTheEndOfTheWaitingListWithAnotherEndAlone() {
        CallId id = trade.published(Definitions.with(
                "AAP-2027-TEST", Map.of("procedure", Map.of("decision", Map.of("waitingListUntil", "2027-12-31")))));
        advance(Trade.OPENS);
        LocalDateTime late = LocalDateTime.of(2027, 12, 31, 12, 0);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> calls.extend(manager, id, late, "Crue (fictive)"));
        assertThat(refusal.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("EXTENSION_WAITING_LIST");
            assertThat(finding.place()).isEqualTo("waitingListUntil");
            assertThat(finding.evidence())
                    .isEqualTo(Map.of("end", LocalDate.of(2027, 12, 31), "known", LocalDate.of(2027, 12, 31)));
        });
        assertThat(calls.get(id).definition().closesAt()).as("nothing moved").isEqualTo(Trade.CLOSES);

        calls.extend(
                manager,
                id,
                new Extension(calls.get(id).version(), late, null, null, LocalDate.of(2028, 6, 30), "Crue (fictive)"));

        Call extended = calls.get(id);
        assertThat(extended.definition().closesAt()).isEqualTo(late);
        assertThat(extended.waitingListEnd().lastDay()).isEqualTo(LocalDate.of(2028, 6, 30));
        assertThat(audit.ofCall(Actor.clockwork(), id.value(), Long.MAX_VALUE, 1)
                        .get(0)
                        .detail())
                .containsEntry("listUntil", "2028-06-30");
    }

    /** What is published of the results comes after the closing (domain.md §3.1). */
    @Test
    void putsTheClosingOffBeyondTheResultsWithOtherDaysOfTheseAlone() {
        LocalDateTime expected = Trade.CLOSES.plusDays(60);
        CallId id = trade.published(Definitions.with(
                "AAP-2027-TEST", Map.of("resultsExpectedAt", expected, "resultsAt", expected.plusHours(2))));
        advance(Trade.OPENS);
        LocalDateTime late = expected.plusDays(1);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> calls.extend(manager, id, late, "Crue (fictive)"));
        assertThat(refusal.findings())
                .extracting(Finding::code, Finding::place)
                .containsExactly(tuple("CALL_RESULTS", "resultsExpectedAt"), tuple("CALL_RESULTS_HOUR", "resultsAt"));
        assertThat(codesOf(() -> calls.extend(
                        manager, id, new Extension(calls.get(id).version(), late, null, null, null, "Crue (fictive)"))))
                .containsExactly("INVALID_VALUE");
        assertThat(calls.get(id).definition().closesAt()).as("nothing moved").isEqualTo(Trade.CLOSES);

        LocalDateTime moved = late.plusDays(60);
        calls.extend(
                manager,
                id,
                new Extension(calls.get(id).version(), late, moved, moved.plusHours(2), null, "Crue (fictive)"));

        assertThat(calls.get(id).definition())
                .extracting(CallDefinition::closesAt, CallDefinition::resultsExpectedAt, CallDefinition::resultsAt)
                .containsExactly(late, moved, moved.plusHours(2));
        assertThat(audit.ofCall(Actor.clockwork(), id.value(), Long.MAX_VALUE, 1)
                        .get(0)
                        .detail())
                .containsKeys("resultsExpectedAt", "resultsAt");
    }

    /** A dialog that was opened before a colleague's extension knows the old days of the results alone. */
    @Test
    void doesNotMoveBackWhatSomebodyMovedMeanwhile() {
        LocalDateTime expected = Trade.CLOSES.plusDays(60);
        CallId id = trade.published(Definitions.with("AAP-2027-TEST", Map.of("resultsExpectedAt", expected)));
        advance(Trade.OPENS);
        int shown = calls.get(id).version();
        LocalDateTime late = expected.plusDays(1);
        LocalDateTime moved = late.plusDays(60);
        calls.extend(manager, id, new Extension(shown, late, moved, null, null, "Crue (fictive)"));

        assertThat(codesOf(() -> calls.extend(
                        manager, id, new Extension(shown, late.plusDays(1), moved, null, null, "Panne (fictive)"))))
                .containsExactly("STALE_VERSION");
        assertThat(calls.get(id).definition())
                .extracting(CallDefinition::closesAt, CallDefinition::resultsExpectedAt)
                .containsExactly(late, moved);
    }

    /** Where the call names no end of its list: as where it is written (ADR 0125). */
    @Test
    void putsTheResultsOffToTheLastOfTheYearWithAnEndOfTheListAlone() {
        CallId id = trade.published(
                Definitions.with("AAP-2027-TEST", Map.of("resultsExpectedAt", Trade.CLOSES.plusDays(60))));
        advance(Trade.OPENS);
        LocalDateTime last = LocalDateTime.of(2027, 12, 31, 12, 0);
        int shown = calls.get(id).version();
        LocalDateTime late = Trade.CLOSES.plusDays(7);

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> calls.extend(manager, id, new Extension(shown, late, last, null, null, "Crue (fictive)")));
        assertThat(refusal.findings())
                .extracting(Finding::code, Finding::place)
                .containsExactly(tuple("EXTENSION_WAITING_LIST", "waitingListUntil"));

        calls.extend(manager, id, new Extension(shown, late, last, null, LocalDate.of(2028, 6, 30), "Crue (fictive)"));
        assertThat(calls.get(id).waitingListEnd().lastDay()).isEqualTo(LocalDate.of(2028, 6, 30));
    }

    @Test
    void takesAValidatedCallBackToDraftAndNoOtherOne() {
        CallId id = calls.create(manager, Trade.definition("AAP-2027-TEST"));
        calls.validate(manager, id);
        assertThat(codesOf(() -> calls.update(
                        manager, id, calls.get(id).version(), calls.get(id).definition())))
                .containsExactly("WRONG_STAGE");

        calls.redraft(manager, id);

        assertThat(calls.get(id).stage()).isEqualTo(CallStage.DRAFT);
        calls.update(manager, id, calls.get(id).version(), calls.get(id).definition());
        assertThat(codesOf(() -> calls.redraft(manager, id))).containsExactly("WRONG_STAGE");
        calls.validate(manager, id);
        calls.publish(manager, id);
        assertThat(codesOf(() -> calls.redraft(manager, id))).containsExactly("WRONG_STAGE");
    }

    @Test
    void refusesToExtendOnceClosed() {
        CallId id = trade.publishedCall("AAP-2027-TEST");
        advance(Trade.OPENS);
        trade.at(Trade.CLOSES);

        assertThat(codesOf(() -> calls.extend(manager, id, Trade.CLOSES.plusDays(7), "Trop tard")))
                .containsExactly("CALL_CLOSED");
    }

    @Test
    void takesNoDossiersOnceCancelled() {
        CallId id = trade.publishedCall("AAP-2027-TEST");
        advance(Trade.OPENS);
        calls.cancel(manager, id, "Crédits annulés.");

        assertThat(codesOf(() -> trade.completeDraft(id))).containsExactly("CALL_CANCELLED");
        assertThat(calls.published()).isEmpty();
    }

    @Test
    void isNotAnApplicantsToWrite() {
        assertThat(codesOf(() -> calls.create(trade.actor("agent"), Trade.definition("AAP-2027-TEST"))))
                .containsExactly("FORBIDDEN");
    }

    private void advance(LocalDateTime to) {
        jobs.advanceTo(to.atZone(Trade.PARIS).toInstant());
    }
}
