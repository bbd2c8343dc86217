package org.passerelle.workbooks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Figures;
import org.passerelle.shared.Money;

/** Reads one cell at a time, and tells what is wrong with it. */
record FieldReader(BudgetWords words, BudgetLayout layout, Faults faults) {

    <E extends Enum<E>> Optional<E> choice(SheetRow.Field field, String prefix, Class<E> choices) {
        Optional<E> choice = words.choice(field.text(), prefix, choices);
        if (choice.isEmpty()) {
            faults.add(WorkbookProblem.WORKBOOK_CHOICE, field, Map.of("choices", words.words(prefix, choices)));
        }
        return choice;
    }

    /** The usual choice where nothing is said. */
    <E extends Enum<E>> Optional<E> choice(SheetRow.Field field, String prefix, Class<E> choices, E usual) {
        return field.isBlank() ? Optional.of(usual) : choice(field, prefix, choices);
    }

    Optional<CountryCode> country(SheetRow.Field field) {
        Optional<CountryCode> country = words.country(field.text(), layout.countries());
        if (country.isEmpty()) {
            List<String> some =
                    layout.countries().stream().limit(10).map(words::country).toList();
            faults.add(WorkbookProblem.WORKBOOK_CHOICE, field, Map.of("choices", some));
        }
        return country;
    }

    String name(SheetRow.Field field) {
        String name = SafeText.read(field.text());
        if (name.length() > FundingPlan.LONGEST_NAME) {
            faults.add(WorkbookProblem.WORKBOOK_LONG, field, Map.of("most", FundingPlan.LONGEST_NAME));
        }
        return name;
    }

    /** How many, with any decimals; nothing where it cannot be read, which is told. */
    BigDecimal quantity(SheetRow.Field field) {
        Optional<BigDecimal> quantity = Figures.read(field.text()).filter(figure -> figure.signum() >= 0);
        if (quantity.isEmpty()) {
            faults.add(WorkbookProblem.WORKBOOK_AMOUNT, field, Map.of());
        }
        return quantity.orElse(BigDecimal.ZERO);
    }

    /** Spreadsheets write a dash for nothing. */
    Money amount(SheetRow.Field field) {
        Optional<Money> amount =
                field.text().strip().matches("[-–—]") ? Optional.of(Money.ZERO) : Figures.money(field.text());
        if (amount.isEmpty()) {
            faults.add(WorkbookProblem.WORKBOOK_AMOUNT, field, Map.of());
        } else if (!FundingPlan.takes(amount.get())) {
            faults.add(WorkbookProblem.WORKBOOK_RANGE, field, Map.of("most", FundingPlan.LARGEST));
        }
        return amount.orElse(Money.ZERO);
    }

    void missing(String sheet, String heading) {
        faults.add(WorkbookProblem.WORKBOOK_HEADING, sheet, Map.of("sheet", sheet, "heading", heading));
    }
}
