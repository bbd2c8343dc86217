package org.passerelle.dossiers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.funding.FundingPlan;

/**
 * What an edit changes; a part left null stays as it is.
 *
 * @param answers answers by form key, merged into the existing ones; a null value takes an answer away
 */
public record DossierContent(
        @Nullable Map<String, Object> answers, @Nullable FundingPlan plan, @Nullable List<Partner> partners) {

    public static DossierContent answers(Map<String, Object> answers) {
        return new DossierContent(answers, null, null);
    }

    public static DossierContent plan(FundingPlan plan) {
        return new DossierContent(null, plan, null);
    }

    public static DossierContent partners(List<Partner> partners) {
        return new DossierContent(null, null, partners);
    }
}
