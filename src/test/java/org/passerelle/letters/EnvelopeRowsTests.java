package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.Envelopes;
import org.passerelle.committee.Outcome;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionId;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;

class EnvelopeRowsTests {

    private static final Map<String, Money> GIVEN = Map.of("MEAE", Money.of(90_000));

    private final SessionLine line = SessionMinutesTests.line(1);

    @Test
    void tellsUnderAFunderWhatEachYearHadGaveAndHasLeft() {
        DueYears due = new DueYears(Map.of("MEAE", years(10_000, 20_000)));
        Envelopes available = new Envelopes(Map.of("MEAE", Money.of(220_000)), Map.of("MEAE", years(150_000, 70_000)));

        assertThat(rows(available, Map.of(line.dossier(), due)))
                .extracting(row -> row.funder().replaceAll(".*, ", ""), row -> row.awarded(), row -> row.left())
                .contains(
                        tuple("2027", Money.of(30_000), Money.of(120_000)),
                        tuple("2028", Money.of(60_000), Money.of(10_000)))
                .hasSize(3);
    }

    @Test
    void tellsTheWholeAloneWhereNoYearIsBounded() {
        assertThat(rows(Envelopes.of(Map.of("MEAE", Money.of(220_000))), Map.of()))
                .extracting(MinutesModel.Envelope::left)
                .containsExactly(Money.of(130_000));
    }

    private List<MinutesModel.Envelope> rows(Envelopes available, Map<DossierId, DueYears> due) {
        Session session = new Session(
                SessionId.random(),
                CallId.random(),
                1,
                Instant.EPOCH,
                "",
                Instant.EPOCH,
                "",
                available,
                List.of(),
                "",
                List.of(given(line)));
        return new EnvelopeRows(session, Trade.definition("AAP-2027-GEN3"), due).all();
    }

    private static SessionLine given(SessionLine line) {
        return new SessionLine(
                line.dossier(),
                line.number(),
                line.title(),
                line.leadName(),
                line.rank(),
                line.mean(),
                null,
                line.wants(),
                line.viable(),
                line.proposed(),
                new Outcome(RankingList.PARTIAL, null, GIVEN, "Essai (fictif)", true),
                null);
    }

    private static SortedMap<Integer, Money> years(int first, int second) {
        return new TreeMap<>(Map.of(2027, Money.of(first), 2028, Money.of(second)));
    }
}
