package org.passerelle.letters;

import org.passerelle.calls.Constraint;
import org.passerelle.funding.CountryGroup;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** A constraint that a call publishes, as its documents say it. */
final class ConstraintText {

    private ConstraintText() {}

    static String of(Constraint constraint, Texts texts, Language language) {
        String named =
                switch (constraint.kind()) {
                    case SHARE_OF_GROUP -> texts.word(language, "countryGroup", CountryGroup.valueOf(constraint.of()));
                    case SHARE_OF_GOAL -> texts.get(language, "balance.goal", constraint.of());
                    case NEW_PARTNERSHIPS, COUNTRIES -> "";
                };
        return texts.get(
                language,
                "constraint." + constraint.kind() + ".least",
                named,
                new Formats(language).number(constraint.least()));
    }
}
