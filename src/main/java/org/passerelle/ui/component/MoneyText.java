package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Span;
import org.passerelle.shared.Money;

/** An amount in tabular figures that never breaks over two lines. */
public final class MoneyText extends Span {

    public MoneyText(Money euros) {
        this(euros, "EUR");
    }

    public MoneyText(Money amount, String currency) {
        super(Formats.money(amount, currency));
        addClassName("money");
    }
}
