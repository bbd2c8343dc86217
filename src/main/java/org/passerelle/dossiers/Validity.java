package org.passerelle.dossiers;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.passerelle.calls.DocumentType;

/**
 * How long a document that an organisation gave may be used again. A letter of intent, a quote or a note is written for one
 * project and is not. The periods are the house's own: the trade's texts give none.
 */
final class Validity {

    private static final Map<DocumentType, Period> PERIODS = Map.of(
            DocumentType.COOPERATION_AGREEMENT, Period.ofYears(3),
            DocumentType.DELIBERATION, Period.ofYears(1),
            DocumentType.BANK_DETAILS, TypedBankDetails.YOUNGER_THAN,
            DocumentType.STATUTES, Period.ofYears(3),
            DocumentType.REPUBLICAN_COMMITMENT, Period.ofYears(3));

    private Validity() {}

    /** The kinds that may be used again. */
    static Set<DocumentType> kinds() {
        return PERIODS.keySet();
    }

    /** The last day on which one of these kinds may be used. */
    static LocalDate until(DocumentType type, LocalDate given) {
        return given.plus(Objects.requireNonNull(PERIODS.get(type)));
    }
}
