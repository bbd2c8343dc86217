package org.passerelle.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.calls.Funder;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.component.ScreenTest;

class UiErrorsTests extends ScreenTest {

    @ParameterizedTest
    @EnumSource
    void haveWordsForEveryRefusal(RefusalCode code) {
        assertThat(UiErrors.words(new Refusal(code, "DOS-2027-0001")))
                .doesNotStartWith("!")
                .endsWith(".");
    }

    @Test
    void findARefusalHoweverDeepItLies() {
        Refusal refusal = new Refusal(RefusalCode.WRONG_STAGE);
        assertThat(UiErrors.refusalIn(new IllegalStateException(new RuntimeException(refusal))))
                .containsSame(refusal);
        assertThat(UiErrors.refusalIn(new IllegalStateException())).isEmpty();
    }

    @Test
    void writeTheFiguresOfAFindingAsTheReaderDoes() {
        Finding finding = Finding.blocking("CALL_GRID", "grid", Map.of("sum", 90));
        assertThat(UiErrors.words(finding)).contains("90");
        assertThat(UiErrors.wayOut(finding)).doesNotStartWith("!");
    }

    @Test
    void tellTheDayOfAMomentWithItsHour() {
        LocalDateTime hour = LocalDateTime.of(2027, 6, 2, 10, 0);
        assertThat(UiErrors.words(Finding.blocking("MEETING_NOT_YET", "at", Map.of("at", hour))))
                .contains("2 juin 2027", "10:00");
        assertThat(UiErrors.words(Finding.blocking("INCIDENT_OPEN", "call", Map.of("until", hour))))
                .contains("2 juin 2027", "10:00");
    }

    @Test
    void tellAnAmountInTheCurrencyOfWhoeverPaysIt() {
        Funder state = new Funder("DGCT", "Direction fictive", "MAD", Money.of("900000.00"), new BigDecimal("11"));
        Finding finding = Finding.blocking(
                "AWARD_ENVELOPE",
                "DOS-2027-0001",
                Map.of("number", "DOS-2027-0001", "funder", state.name(), "left", state.told(Money.of("660000.00"))));
        assertThat(UiErrors.words(finding)).contains("Direction fictive", "MAD").doesNotContain("€");
    }
}
