package org.passerelle.ui.dossier;

import java.util.List;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Resource;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** A budget and its funding plan in a sentence each. */
public final class PlanWords {

    private PlanWords() {}

    /** Each country and its part of the total. */
    public static List<String> countries(FundingPlan plan) {
        return plan.countries().stream()
                .map(part -> ViewLanguage.text(
                        "answers.countryPart", part.code().name(ViewLanguage.current()), Formats.money(part.part())))
                .toList();
    }

    /** What it costs. */
    public static String expenses(FundingPlan plan) {
        return ViewLanguage.text("answers.expenses", Formats.money(plan.total()));
    }

    /** What all give together. */
    public static String resources(FundingPlan plan) {
        Money paid = Money.sum(plan.resources().stream().map(Resource::total).toList());
        return ViewLanguage.text("answers.resources", Formats.money(paid));
    }

    /** What is asked of the ministry, and the least that would do. */
    public static String grant(FundingPlan plan) {
        return ViewLanguage.text(
                "answers.grant", Formats.money(plan.requested()), Formats.money(plan.minimumViableGrant()));
    }
}
