package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.passerelle.calls.Funder;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FieldCheck;

/** Who pays, in which currency, how much each has put in, and where it bounds its years how much of it in each. */
final class FundersSection extends EditorSection {

    /** What of an envelope may fall due in one year. */
    private static final class YearLine implements Rows.Row {
        private final IntegerField year = EditorFields.number("envelopeYear", 2000, 2100);
        private final FigureField amount = EditorFields.money("envelopeOfYear");

        static YearLine of(Map.Entry<Integer, Money> entry) {
            YearLine line = new YearLine();
            line.year.setValue(entry.getKey());
            line.amount.setValue(entry.getValue().amount());
            return line;
        }

        boolean isSound() {
            return FieldCheck.isSound(year, true) & FieldCheck.isSound(amount, true);
        }

        @Override
        public List<? extends Component> fields() {
            return List.of(year, amount);
        }
    }

    private static final class Line implements Rows.Row {
        private final TextField key = EditorFields.text("funderKey");
        private final TextField name = EditorFields.text("funderName");
        private final TextField currency = EditorFields.text("currency");
        private final FigureField envelope = EditorFields.money("envelope");
        private final FigureField rate = EditorFields.money("unitsPerEuro");
        private final Rows<YearLine> years = new Rows<>("editor.envelopeYears", YearLine::new);

        private Line() {
            currency.setValue("EUR");
            rate.setHelperText(ViewLanguage.text("editor.unitsPerEuroHint"));
            years.addClassName("wide");
            years.hint(ViewLanguage.text("editor.envelopeYears.hint"));
        }

        static Line of(Funder funder) {
            Line line = new Line();
            line.key.setValue(funder.key());
            line.name.setValue(funder.name());
            line.currency.setValue(funder.currency());
            line.envelope.setValue(funder.envelope().amount());
            line.rate.setValue(funder.unitsPerEuro());
            line.years.show(funder.years().entrySet().stream().map(YearLine::of).toList());
            return line;
        }

        boolean isSound() {
            return FieldCheck.isSound(key, true)
                    & FieldCheck.isSound(name, true)
                    & isKnown()
                    & FieldCheck.isSound(envelope, true)
                    & FieldCheck.isSound(rate, false)
                    & areYearsSound();
        }

        /** Every line is looked at, so that each that is wrong is marked; a year stands once. */
        private boolean areYearsSound() {
            boolean sound = true;
            Set<Integer> seen = new HashSet<>();
            for (YearLine line : years.rows()) {
                sound &= line.isSound();
                if (line.year.getValue() != null) {
                    boolean first = seen.add(line.year.getValue());
                    sound &= first || FieldCheck.mark(line.year, Optional.of(ViewLanguage.text("editor.yearTwice")));
                }
            }
            return sound;
        }

        private boolean isKnown() {
            boolean known = Currency.getAvailableCurrencies().stream().anyMatch(c -> c.getCurrencyCode()
                    .equals(currency.getValue().strip()));
            return FieldCheck.mark(
                    currency, known ? Optional.empty() : Optional.of(ViewLanguage.text("editor.currencyUnknown")));
        }

        Funder funder() {
            return new Funder(
                    key.getValue().strip(),
                    name.getValue().strip(),
                    currency.getValue().strip(),
                    Money.rounded(envelope.getValue()),
                    rate.getValue(),
                    byYear());
        }

        private SortedMap<Integer, Money> byYear() {
            SortedMap<Integer, Money> byYear = new TreeMap<>();
            years.rows().forEach(line -> byYear.put(line.year.getValue(), Money.rounded(line.amount.getValue())));
            return byYear;
        }

        @Override
        public List<? extends Component> fields() {
            return List.of(key, name, currency, envelope, rate, years);
        }
    }

    private final Rows<Line> rows = new Rows<>("editor.funders", Line::new);

    FundersSection() {
        super("editor.fundersTitle");
        addWide(rows);
    }

    @Override
    void load(CallSketch sketch) {
        rows.show(sketch.funders.stream().map(Line::of).toList());
    }

    @Override
    boolean store(CallSketch sketch) {
        boolean sound = true;
        for (Line line : rows.rows()) {
            sound &= line.isSound();
        }
        if (sound) {
            sketch.funders = rows.rows().stream().map(Line::funder).toList();
        }
        return sound;
    }

    @Override
    Stream<? extends Component> inputs() {
        return rows.inputs().flatMap(input -> input instanceof Rows<?> years ? years.inputs() : Stream.of(input));
    }

    /** {@code funders} leads to the button that adds one, {@code funders.MEAE} to the envelope of that one. */
    @Override
    boolean focus(String place) {
        if (place.equals("funders")) {
            rows.focus();
            return true;
        }
        Optional<Line> line = rows.rows().stream()
                .filter(one -> place.equals("funders." + one.key.getValue().strip()))
                .findFirst();
        line.ifPresent(one -> one.envelope.focus());
        return line.isPresent();
    }
}
