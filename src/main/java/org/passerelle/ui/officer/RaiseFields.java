package org.passerelle.ui.officer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.passerelle.awards.AppealRaise;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** What a partial award is raised to, one amount for each funder; the most that can be given stands in them first. */
final class RaiseFields extends Div {

    private final transient Map<String, BigDecimalField> fields = new LinkedHashMap<>();

    RaiseFields(Map<String, AppealRaise> room, CallDefinition call) {
        addClassName("pile");
        for (Funder funder : call.funders()) {
            AppealRaise raise = room.get(funder.key());
            if (raise != null) {
                add(field(funder, raise));
            }
        }
    }

    private BigDecimalField field(Funder funder, AppealRaise raise) {
        String currency = funder.currency();
        BigDecimalField field = new BigDecimalField(ViewLanguage.text("appeal.raise", funder.name()));
        field.setLocale(ViewLanguage.current().locale());
        field.setHelperText(ViewLanguage.text(
                "appeal.raise.help",
                Formats.money(raise.granted(), currency),
                Formats.money(raise.wanted(), currency),
                Formats.money(raise.most(), currency)));
        field.setValue(raise.most().amount());
        field.setWidthFull();
        fields.put(funder.key(), field);
        return field;
    }

    /** By funder; nothing typed counts as zero, which is refused. */
    Map<String, Money> amounts() {
        Map<String, Money> amounts = new LinkedHashMap<>();
        fields.forEach((funder, field) ->
                amounts.put(funder, Money.rounded(Objects.requireNonNullElse(field.getValue(), BigDecimal.ZERO))));
        return amounts;
    }
}
