package org.passerelle.letters;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.shared.Money;

/**
 * Amounts by year, in euros.
 *
 * @param shares what each row is of the total, in percent; empty where the table shows none
 */
record MoneyTable(List<Integer> years, List<Row> rows, List<BigDecimal> shares) {

    /** A line: its name, remarks (kind, status; how it is worked out), and one amount for each year. */
    record Row(String label, List<String> remarks, List<Money> amounts) {
        public Money total() {
            return Money.sum(amounts);
        }
    }

    public List<Money> totals() {
        List<Money> totals = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            int year = i;
            totals.add(Money.sum(rows.stream().map(r -> r.amounts().get(year)).toList()));
        }
        return totals;
    }

    public Money total() {
        return Money.sum(rows.stream().map(Row::total).toList());
    }
}
