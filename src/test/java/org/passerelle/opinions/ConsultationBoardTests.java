package org.passerelle.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The board of a call: who has answered, how fast, who is late. */
@IntegrationTest
class ConsultationBoardTests {

    private static final String POST = "EMBASSY:COTONOU";

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Consultations consultations;

    @Autowired
    GivenOpinions given;

    @Autowired
    ConsultationChanges changes;

    @Autowired
    ConsultationBoard board;

    CallId call;
    DossierId first;
    DossierId second;

    @BeforeEach
    void twoDossiersOfTheSamePost() {
        call = trade.openCall("AAP-2027-TEST");
        first = trade.underAppraisal(call);
        second = trade.completeDraft(call, "agent", "Écoles de Tanguiéra", "12000.00");
        dossiers.submit(trade.actor("signatory"), second);
        trade.admissible(second);
    }

    @Test
    void tellsHowFarABodyIsAndHowFastItAnswers() {
        give(first);
        trade.at(ofThePost(second).askedAt().plus(Duration.ofDays(7)));
        give(second);

        BodyLine line = lineOfThePost();

        assertThat(line.asked()).isEqualTo(2);
        assertThat(line.answered()).isEqualTo(2);
        assertThat(line.awaited()).isZero();
        assertThat(line.nextDue()).isNull();
        assertThat(line.medianDays()).isEqualByComparingTo(new BigDecimal("2.5"));
        assertThat(line.isLate()).isFalse();
    }

    @Test
    void tellsForWhichDossiersABodyIsAwaited() {
        give(first);

        assertThat(awaited(Optional.empty(), 25)).singleElement().satisfies(one -> {
            assertThat(one.dossier()).isEqualTo(second);
            assertThat(one.number()).startsWith("DOS-");
            assertThat(one.due()).isEqualTo(ofThePost(second).dueAt());
        });
        assertThat(lineOfThePost().awaited()).isEqualTo(1);
        assertThat(lineOfThePost().extendable()).isEqualTo(1);
        assertThat(lineOfThePost().nextDue()).isEqualTo(ofThePost(second).dueAt());
    }

    @Test
    void namesThemAPageAtATimeFromWhereTheLastEnded() {
        AwaitedOpinion next = awaited(Optional.empty(), 1).get(0);

        assertThat(awaited(Optional.of(next), 1))
                .extracting(AwaitedOpinion::dossier)
                .doesNotContain(next.dossier());
        assertThat(awaited(Optional.of(awaited(Optional.of(next), 1).get(0)), 1))
                .isEmpty();
    }

    @Test
    void namesThemAllForAFile() {
        assertThat(lineOfThePost().numbers()).isEmpty();

        assertThat(board.naming(trade.actor(Role.CASE_OFFICER), call))
                .filteredOn(line -> line.body().name().equals(POST))
                .flatExtracting(BodyLine::numbers)
                .containsExactlyElementsOf(awaited(Optional.empty(), 25).stream()
                        .map(AwaitedOpinion::number)
                        .toList())
                .hasSize(2);
    }

    @Test
    void offersNoMoreTimeOnceTheLastDayIsOverThoughTheClockworkHasNotSaidSo() {
        Instant due = ofThePost(first).dueAt();
        trade.at(LocalDateTime.ofInstant(due, Trade.PARIS));

        assertThat(lineOfThePost().awaited()).isEqualTo(2);
        assertThat(lineOfThePost().extendable()).isZero();
        assertThat(changes.extendable(trade.actor(Role.CASE_OFFICER), call, POST))
                .isEmpty();
    }

    @Test
    void countsTheTimeThatCanBePutOffOnce() {
        assertThat(lineOfThePost().extendable()).isEqualTo(2);

        Actor officer = trade.actor(Role.CASE_OFFICER);
        changes.extendable(officer, call, POST).forEach(one -> changes.extend(officer, one.id(), "Fête nationale."));

        assertThat(lineOfThePost().extendable()).isZero();
        assertThat(lineOfThePost().awaited()).isEqualTo(2);
        assertThat(lineOfThePost().nextDue()).isEqualTo(ofThePost(first).dueAt());
    }

    @Test
    void callsABodyLateUntilItHasAnsweredAfterAll() {
        Consultation silent = ofThePost(first);
        consultations.recordSilence(Actor.clockwork(), silent.id());
        assertThat(lineOfThePost().isLate()).isTrue();
        assertThat(lineOfThePost().medianDays()).isNull();

        given.giveLate(trade.actor("post"), silent.id(), 0, trade.favourable(ConsultationKind.EMBASSY));

        assertThat(lineOfThePost().isLate()).isFalse();
        assertThat(lineOfThePost().silent()).isEqualTo(1);
        assertThat(lineOfThePost().late()).isEqualTo(1);
    }

    @Test
    void isForTheServiceAlone() {
        assertThat(codesOf(() -> board.of(trade.actor("post"), call))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> board.awaited(trade.actor("post"), call, POST, Optional.empty(), 1)))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void takesTheMiddleOfTheDelays() {
        assertThat(ConsultationBoard.median(List.of())).isNull();
        assertThat(ConsultationBoard.median(List.of(3))).isEqualByComparingTo("3");
        assertThat(ConsultationBoard.median(List.of(1, 2, 9))).isEqualByComparingTo("2");
        assertThat(ConsultationBoard.median(List.of(1, 2, 3, 9))).isEqualByComparingTo("2.5");
    }

    private void give(DossierId id) {
        trade.give(trade.actor("post"), id, ConsultationKind.EMBASSY, trade.favourable(ConsultationKind.EMBASSY));
    }

    private List<AwaitedOpinion> awaited(Optional<AwaitedOpinion> after, int limit) {
        return board.awaited(trade.actor(Role.CASE_OFFICER), call, POST, after, limit);
    }

    private BodyLine lineOfThePost() {
        return board.of(trade.actor(Role.CASE_OFFICER), call).stream()
                .filter(line -> line.body().name().equals(POST))
                .findFirst()
                .orElseThrow();
    }

    private Consultation ofThePost(DossierId id) {
        return consultations.of(trade.actor("post"), id).get(0);
    }
}
