package org.passerelle.ui.site;

import java.util.Collection;
import java.util.stream.Collectors;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.calls.FundingScheme;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** What a call asks, in sentences for those who might apply. */
public final class CallWords {

    private CallWords() {}

    /** Who may lead a dossier. */
    public static String leads(CallDefinition call) {
        if (!call.leadKinds().isEmpty()) {
            return words("organisationKind", call.leadKinds());
        }
        return ViewLanguage.text(
                call.scheme() == FundingScheme.TURNKEY ? "site.call.leadTurnkey" : "site.call.leadAny");
    }

    /** With which countries. */
    public static String countries(CallDefinition call) {
        return call.takesSuspendedCountries() ? ViewLanguage.text("site.call.suspendedToo", named(call)) : named(call);
    }

    private static String named(CallDefinition call) {
        return call.eligibleCountries().isEmpty()
                ? ViewLanguage.text("site.call.countriesAny")
                : call.eligibleCountries().stream()
                        .map(country -> country.name(ViewLanguage.current()))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** From how much to how much. */
    public static String grant(CallDefinition call) {
        return ViewLanguage.text("site.call.fromTo", Formats.money(call.minGrant()), Formats.money(call.maxGrant()));
    }

    /** For how long. */
    public static String duration(CallDefinition call) {
        return ViewLanguage.text("site.call.months", call.minMonths(), call.maxMonths());
    }

    /** Who pays, how much each has put in, and of which years where it bounds them. */
    public static String envelope(Funder funder) {
        String whole = Formats.money(funder.envelope(), funder.currency());
        return funder.boundsYears()
                ? ViewLanguage.text("site.call.envelopeOfYears", funder.name(), whole, years(funder))
                : ViewLanguage.text("site.call.envelope", funder.name(), whole);
    }

    private static String years(Funder funder) {
        return funder.years().entrySet().stream()
                .map(year -> ViewLanguage.text(
                        "site.call.envelopeYear",
                        year.getKey().toString(),
                        Formats.money(year.getValue(), funder.currency())))
                .collect(Collectors.joining(" · "));
    }

    /** The words of several constants, in their order of declaration. */
    public static String words(String prefix, Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .map(constant -> ViewLanguage.word(prefix, constant))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
