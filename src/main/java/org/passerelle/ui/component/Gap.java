package org.passerelle.ui.component;

import org.jsoup.nodes.Element;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** How far resources are from expenses: balanced, short by so much, or too much. */
final class Gap {

    private Gap() {}

    static Element of(Money resources, Money expenses) {
        Element note = PlanMarkup.span("gap-note", words(resources, expenses));
        return resources.equals(expenses) ? note.addClass("balanced") : note;
    }

    private static String words(Money resources, Money expenses) {
        Money gap = resources.minus(expenses);
        if (gap.isZero()) {
            return ViewLanguage.text("budget.balanced");
        }
        return gap.isNegative()
                ? ViewLanguage.text("budget.short", Formats.money(gap.negated()))
                : ViewLanguage.text("budget.over", Formats.money(gap));
    }
}
