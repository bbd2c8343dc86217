package org.passerelle.dossiers;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.funding.FundingPlan;

/**
 * What an edit changes; a part left null stays as it is.
 *
 * @param answers answers by form key, merged into the existing ones; a null value takes an answer away
 */
public record DossierContent(
        @Nullable Map<String, Object> answers, @Nullable FundingPlan plan, @Nullable List<Partner> partners) {

    /** The parts that it changes, as {@link Written.Clash} names them. */
    Set<String> parts() {
        Set<String> parts = new HashSet<>(answers == null ? Set.of() : answers.keySet());
        if (plan != null) {
            parts.add(Written.PLAN);
        }
        if (partners != null) {
            parts.add(Written.PARTNERS);
        }
        return parts;
    }

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
