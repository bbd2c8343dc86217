package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Json;
import org.passerelle.shared.Money;

class SessionLineTests {

    @Test
    void keepsTheMinistryFirstThoughJsonSortsTheFunders() {
        Map<String, Money> amounts = new LinkedHashMap<>();
        amounts.put("MEAE", Money.of(60_000));
        amounts.put("DGCT", Money.of(660_000));
        Placement placement = new Placement(
                "DOS-2027-0004", 1, RankingList.MAIN, null, amounts, Placement.Reason.SERVED_IN_FULL, Map.of());
        Placement kept = Json.read(Json.write(placement), Placement.class);
        Outcome outcome = Json.read(Json.write(Outcome.asProposed(placement)), Outcome.class);

        SessionLine line = new SessionLine(
                new DossierId(UUID.randomUUID()),
                "",
                "",
                "",
                1,
                new BigDecimal("79.00"),
                null,
                amounts,
                Money.ZERO,
                kept,
                outcome,
                null);

        assertThat(line.proposed().grants().keySet()).containsExactly("MEAE", "DGCT");
        assertThat(line.outcome().grants().keySet()).containsExactly("MEAE", "DGCT");
    }
}
