package org.passerelle.ui.component;

import org.passerelle.calls.Constraint;
import org.passerelle.committee.Balance;
import org.passerelle.funding.CountryGroup;
import org.passerelle.ui.ViewLanguage;

/** The constraints that a call publishes, in words. */
public final class ConstraintWords {

    private ConstraintWords() {}

    /** "Pays les moins avancés : au moins 60 %". */
    public static String of(Constraint constraint) {
        return ViewLanguage.text(
                "constraint." + constraint.kind() + ".least", named(constraint), Formats.number(constraint.least()));
    }

    /** "Pays les moins avancés : 75,0 % (au moins 60 %)". */
    public static String of(Balance.Counter counter) {
        Constraint constraint = counter.constraint();
        return ViewLanguage.text(
                "constraint." + constraint.kind() + ".counter",
                named(constraint),
                Formats.number(counter.reached()),
                Formats.number(constraint.least()));
    }

    /** The country group or goal that it names; empty where it names none. */
    public static String named(Constraint constraint) {
        return switch (constraint.kind()) {
            case SHARE_OF_GROUP -> ViewLanguage.word("countryGroup", CountryGroup.valueOf(constraint.of()));
            case SHARE_OF_GOAL -> ViewLanguage.text("balance.goal", constraint.of());
            case NEW_PARTNERSHIPS, COUNTRIES -> "";
        };
    }
}
