package org.passerelle.ui.component;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.PlanShares;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.ui.ViewLanguage;

/** Who pays which share of the budget: a bar for the eye, and a list that says the same. */
final class ShareBar extends Div {

    /** Sources that are looked at together. Words: {@code budget.payer.NAME}. */
    private enum Payer {
        MINISTRY,
        PARTNER_STATE,
        FRENCH,
        FOREIGN,
        OTHERS,
        NOBODY;

        static Payer of(ResourceSource source) {
            return switch (source) {
                case MINISTRY -> MINISTRY;
                case PARTNER_STATE -> PARTNER_STATE;
                case FR_LEAD, FR_OTHER -> FRENCH;
                case FOREIGN -> FOREIGN;
                case PUBLIC_OTHER, AFD, PRIVATE, OWN_REVENUE -> OTHERS;
            };
        }

        Money pays(FundingPlan plan) {
            return this == NOBODY ? PlanShares.missing(plan) : plan.from(r -> of(r.source()) == this);
        }

        Percent share(PlanShares shares) {
            return this == NOBODY ? shares.missing() : shares.of(r -> of(r.source()) == this);
        }
    }

    private final Div bar = new Div();
    private final DescriptionList list = new DescriptionList();

    ShareBar() {
        addClassName("share-bar");
        bar.addClassName("bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        add(bar, list);
    }

    void show(FundingPlan plan) {
        bar.removeAll();
        list.removeAll();
        List<Payer> payers = new ArrayList<>(List.of(Payer.values()));
        payers.removeIf(payer -> !payer.pays(plan).isPositive());
        PlanShares shares = PlanShares.of(plan);
        for (Payer payer : payers) {
            bar.add(segment(payer, payer.share(shares)));
            describe(payer, payer.pays(plan), payer.share(shares));
        }
    }

    private static Span segment(Payer payer, Percent share) {
        Span segment = new Span();
        segment.addClassName(className(payer));
        segment.getStyle()
                .set(
                        "flex-grow",
                        share.value().setScale(2, RoundingMode.HALF_UP).toPlainString());
        return segment;
    }

    private void describe(Payer payer, Money amount, Percent share) {
        DescriptionList.Term term = new DescriptionList.Term(ViewLanguage.word("budget.payer", payer));
        term.addClassName(className(payer));
        list.add(term, new DescriptionList.Description(Formats.money(amount) + " – " + Formats.share(share)));
    }

    private static String className(Payer payer) {
        return payer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
