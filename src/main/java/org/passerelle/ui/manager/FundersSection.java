package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.passerelle.calls.Funder;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** Who pays, in which currency, how much each has put in. */
final class FundersSection extends EditorSection {

    private static final class Line implements Rows.Row {
        private final TextField key = EditorFields.text("funderKey");
        private final TextField name = EditorFields.text("funderName");
        private final TextField currency = EditorFields.text("currency");
        private final BigDecimalField envelope = EditorFields.decimal("envelope");
        private final BigDecimalField rate = EditorFields.decimal("unitsPerEuro");

        private Line() {
            currency.setValue("EUR");
            rate.setHelperText(ViewLanguage.text("editor.unitsPerEuroHint"));
        }

        static Line of(Funder funder) {
            Line line = new Line();
            line.key.setValue(funder.key());
            line.name.setValue(funder.name());
            line.currency.setValue(funder.currency());
            line.envelope.setValue(funder.envelope().amount());
            line.rate.setValue(funder.unitsPerEuro());
            return line;
        }

        boolean isSound() {
            boolean known = Currency.getAvailableCurrencies().stream().anyMatch(c -> c.getCurrencyCode()
                    .equals(currency.getValue().strip()));
            currency.setInvalid(!known);
            currency.setErrorMessage(ViewLanguage.text("editor.currencyUnknown"));
            key.setInvalid(key.getValue().isBlank());
            key.setErrorMessage(ViewLanguage.text("editor.required"));
            return known && !key.isInvalid();
        }

        Funder funder() {
            BigDecimal amount = envelope.getValue() == null ? BigDecimal.ZERO : envelope.getValue();
            return new Funder(
                    key.getValue().strip(),
                    name.getValue().strip(),
                    currency.getValue().strip(),
                    Money.rounded(amount),
                    rate.getValue());
        }

        @Override
        public List<? extends Component> fields() {
            return List.of(key, name, currency, envelope, rate);
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
    boolean focus(String place) {
        boolean here = place.equals("funders") || place.startsWith("funders.");
        if (here) {
            rows.rows().stream().findFirst().ifPresent(line -> line.envelope.focus());
        }
        return here;
    }
}
