package org.passerelle.dossiers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.funding.FundingPlan;

/**
 * What somebody wrote in a draft, and what stood there when it was written: enough to tell what was really changed.
 *
 * @param before the parts named in {@code after}, as the writer knew them
 * @param after the same parts as they shall be
 */
public record Writing(DossierContent before, DossierContent after) {

    /** Answers by form key; a null value is no answer. */
    public static Writing answers(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        return new Writing(DossierContent.answers(copy(before)), DossierContent.answers(copy(after)));
    }

    public static Writing plan(FundingPlan before, FundingPlan after) {
        return new Writing(DossierContent.plan(before), DossierContent.plan(after));
    }

    public static Writing partners(List<Partner> before, List<Partner> after) {
        return new Writing(DossierContent.partners(before), DossierContent.partners(after));
    }

    private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
