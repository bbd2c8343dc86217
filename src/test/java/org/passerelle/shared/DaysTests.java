package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTests {

    @Test
    void writesTheFirstOfAMonthAsAnOrdinalInFrenchAlone() {
        LocalDate first = LocalDate.of(2027, 9, 1);

        assertThat(Days.inWords(first, Language.FR)).isEqualTo("1er septembre 2027");
        assertThat(Days.inWords(first, Language.EN)).isEqualTo("1 September 2027");
    }

    @Test
    void writesEveryOtherDayByItsNumber() {
        assertThat(Days.inWords(LocalDate.of(2027, 8, 11), Language.FR)).isEqualTo("11 août 2027");
    }
}
