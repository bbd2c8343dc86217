package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.calls.Funder;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FieldCheck;

/** Who pays, in which currency, how much each has put in. */
final class FundersSection extends EditorSection {

    private static final class Line implements Rows.Row {
        private final TextField key = EditorFields.text("funderKey");
        private final TextField name = EditorFields.text("funderName");
        private final TextField currency = EditorFields.text("currency");
        private final FigureField envelope = EditorFields.money("envelope");
        private final FigureField rate = EditorFields.money("unitsPerEuro");

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
            return FieldCheck.isSound(key, true)
                    & FieldCheck.isSound(name, true)
                    & isKnown()
                    & FieldCheck.isSound(envelope, true)
                    & FieldCheck.isSound(rate, false);
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
    Stream<? extends Component> inputs() {
        return rows.inputs();
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
