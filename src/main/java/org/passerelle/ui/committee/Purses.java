package org.passerelle.ui.committee;

import com.ibm.icu.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.committee.AllocationWords;
import org.passerelle.committee.ChangeFault;
import org.passerelle.committee.Placement;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** The funders of a call, for words: their names, and amounts in their own currency. */
public record Purses(CallDefinition call) {

    public String name(String funder) {
        return call.funder(funder).map(Funder::name).orElse(funder);
    }

    /** A year that a funder bounds: {@code Ministère, 2028}. */
    public String name(String funder, int year) {
        return name(funder) + ", " + year;
    }

    public String amount(String funder, Money amount) {
        return Formats.money(amount, currency(funder));
    }

    /** Why the ranking puts a dossier where it does: the words of D5 with their figures. */
    public String why(Placement placement) {
        return ViewLanguage.text(
                "allocation." + placement.reason(), AllocationWords.of(placement, call, Formats::money));
    }

    /** What is wrong with a change, and the way out. */
    String words(ChangeFault fault) {
        String funder = Objects.requireNonNullElse(fault.funder(), "");
        return ViewLanguage.text("committee.fault." + fault.kind(), name(funder), amount(funder, fault.amount()));
    }

    public String currency(String funder) {
        return call.funder(funder).map(Funder::currency).orElse("EUR");
    }

    /** €, or the code of a currency that has no sign in the reader's language. */
    String symbol(String funder) {
        return Currency.getInstance(currency(funder))
                .getSymbol(ViewLanguage.current().locale());
    }

    /** 60 000 € (MEAE), 660 000 MAD (DGCT); the funder's key only where there are several. */
    public String amounts(Map<String, Money> grants) {
        boolean several = call.funders().size() > 1;
        return grants.entrySet().stream()
                .map(g -> amount(g.getKey(), g.getValue()) + (several ? " (" + g.getKey() + ")" : ""))
                .collect(Collectors.joining(", "));
    }
}
