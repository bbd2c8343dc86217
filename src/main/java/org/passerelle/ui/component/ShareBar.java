package org.passerelle.ui.component;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.PlanShares;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.ui.ViewLanguage;

/** Who pays which share of the budget: a bar for the eye, and a list that says the same. */
final class ShareBar {

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

    private ShareBar() {}

    static Element of(FundingPlan plan) {
        Element bar = PlanMarkup.of("div", "bar").attr("aria-hidden", "true");
        Element list = PlanMarkup.of("dl", "");
        List<Payer> payers = new ArrayList<>(List.of(Payer.values()));
        payers.removeIf(payer -> !payer.pays(plan).isPositive());
        PlanShares shares = PlanShares.of(plan);
        for (Payer payer : payers) {
            bar.appendChild(segment(payer, payer.share(shares)));
            describe(list, payer, payer.pays(plan), payer.share(shares));
        }
        return PlanMarkup.of("div", "share-bar", bar, list);
    }

    private static Element segment(Payer payer, Percent share) {
        String part = share.value().setScale(2, RoundingMode.HALF_UP).toPlainString();
        return PlanMarkup.of("span", className(payer)).attr("style", "flex-grow: " + part);
    }

    private static void describe(Element list, Payer payer, Money amount, Percent share) {
        list.appendElement("dt").addClass(className(payer)).appendText(ViewLanguage.word("budget.payer", payer));
        list.appendElement("dd").appendText(Formats.money(amount) + " – " + Formats.share(share));
    }

    private static String className(Payer payer) {
        return payer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
