package org.passerelle.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

class PercentagesTests {

    private static final BigDecimal A_HUNDREDTH = new BigDecimal("0.01");

    @Property
    void addUpToOneHundredAndStayWithinAHundredthOfTheExactShare(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 9_999_999_999L) Long> cents) {
        List<Money> amounts =
                cents.stream().map(c -> new Money(BigDecimal.valueOf(c, 2))).toList();
        Money whole = Money.sum(amounts);

        List<Percent> shares = Percentages.of(amounts);

        BigDecimal sum = shares.stream().map(Percent::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(whole.isZero() ? BigDecimal.ZERO : BigDecimal.valueOf(100));
        assertThat(IntStream.range(0, amounts.size()))
                .allMatch(i -> off(shares.get(i), amounts.get(i), whole).compareTo(A_HUNDREDTH) <= 0);
    }

    @Test
    void giveTheLastHundredthToTheEarlierOfTwoEqualLines() {
        assertThat(Percentages.of(List.of(Money.of(1), Money.of(1), Money.of(1))))
                .containsExactly(Percent.of("33.34"), Percent.of("33.33"), Percent.of("33.33"));
    }

    @Test
    void areZeroWhenThereIsNothingToShare() {
        assertThat(Percentages.of(List.of(Money.ZERO, Money.ZERO))).containsExactly(Percent.ZERO, Percent.ZERO);
        assertThat(Percentages.of(List.of())).isEmpty();
    }

    @Test
    void bearANegativeAmountThatAnotherRuleRefuses() {
        assertThat(Percentages.of(List.of(Money.of(-1), Money.of(4))))
                .containsExactly(Percent.of("-33.33"), Percent.of("133.33"));
    }

    private static BigDecimal off(Percent shown, Money part, Money whole) {
        BigDecimal exact = whole.isZero()
                ? BigDecimal.ZERO
                : part.amount()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(whole.amount(), 10, java.math.RoundingMode.HALF_UP);
        return shown.value().subtract(exact).abs();
    }
}
