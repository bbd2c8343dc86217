package org.passerelle.awards;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Dossier;
import org.passerelle.shared.Days;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;

/** The act that awards what is kept for a dossier of the waiting list; in French, the language of the act. */
final class PromotionText {

    private static final Texts TEXTS = new Texts();

    private PromotionText() {}

    /**
     * @param place the decision that put the dossier on the list
     * @param conditions precedent, in words
     */
    static String of(
            CallDefinition call, Dossier dossier, Decision place, KeptPromotion kept, List<String> conditions) {
        List<String> lines = new ArrayList<>();
        String day = Days.inWords(place.decidedAt().atZone(call.zone()).toLocalDate(), Language.FR);
        lines.add(TEXTS.get(Language.FR, "act.promotes", dossier.name(), dossier.title(), place.number(), day));
        List<ReasonFacts.Amount> amounts = call.funders().stream()
                .filter(funder -> kept.grants().containsKey(funder.key()))
                .map(funder -> new ReasonFacts.Amount(
                        funder.name(), funder.currency(), kept.grants().getOrDefault(funder.key(), Money.ZERO)))
                .toList();
        lines.add(TEXTS.get(Language.FR, "act.raised", Reasoning.amounts(amounts, Language.FR)));
        conditions.forEach(condition -> lines.add(TEXTS.get(Language.FR, "act.condition", condition)));
        return String.join("\n", lines);
    }
}
