package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Span;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** How far resources are from expenses: balanced, short by so much, or too much. */
final class Gap extends Span {

    Gap() {
        addClassName("gap-note");
    }

    void show(Money resources, Money expenses) {
        Money gap = resources.minus(expenses);
        setClassName("balanced", gap.isZero());
        setText(
                gap.isZero()
                        ? ViewLanguage.text("budget.balanced")
                        : gap.isNegative()
                                ? ViewLanguage.text("budget.short", Formats.money(gap.negated()))
                                : ViewLanguage.text("budget.over", Formats.money(gap)));
    }
}
