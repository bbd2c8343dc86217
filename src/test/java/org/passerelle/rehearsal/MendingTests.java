package org.passerelle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Priced;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.Texts;

class MendingTests {

    private final Mending mending = new Mending(new Texts());

    @Test
    void tellsAmountsAndListsAsAFileWritesThem() {
        Priced most = new Priced(Money.of("26000.00"), "EUR");
        Refusal refusal = new Refusal(List.of(
                Finding.blocking("APPEAL_RAISE", "grants", Map.of("funder", "MEAE", "granted", most, "most", most)),
                Finding.blocking(
                        "E18",
                        "countries",
                        Map.of("countries", List.of(CountryCode.of("BJ"), CountryCode.of("VN")), "reason", "Note"))));

        assertThat(mending.words(refusal))
                .startsWith("refused [APPEAL_RAISE, E18]: (grants) MEAE")
                .contains("26000.00 EUR", "(BJ, VN)")
                .doesNotContain("Priced", "[BJ");
    }
}
