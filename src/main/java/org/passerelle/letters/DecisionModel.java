package org.passerelle.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/**
 * What was decided on a dossier, or that it is inadmissible.
 *
 * @param decidedOn the day of the signature
 * @param signatory who signed
 * @param grants what each funder gives; empty where nothing is given
 * @param rate the ministry's part of the eligible total, where something is given
 * @param waitingRank the rank on the waiting list
 * @param reasons why, in full sentences
 * @param conditions what must be fulfilled first, as the consulted bodies asked (D11)
 * @param answerBy the last day to accept or decline an offer
 * @param stands what stays granted, or offered, where a raise is not accepted: a sentence with its amounts
 * @param accepted that an acceptance counts that was given before, and what is still awaited; null where none was
 * @param instrument the words for what follows: an award order or a grant agreement (D6)
 * @param number of the decision; an inadmissibility has none
 * @param delegation the delegation of signature; blank where none was named
 * @param replaces the number of the decision that it carries out: a promotion from the waiting list, or its end; or what was
 *     decided before a raise
 * @param waitingUntil the last day of the waiting list, for a rank on it
 */
record DecisionModel(
        LetterKind kind,
        Letterhead head,
        LocalDate decidedOn,
        String signatory,
        List<Grant> grants,
        @Nullable Percent rate,
        @Nullable Integer waitingRank,
        List<String> reasons,
        List<String> conditions,
        @Nullable LocalDate answerBy,
        @Nullable String stands,
        @Nullable String accepted,
        @Nullable String instrument,
        @Nullable String number,
        String delegation,
        @Nullable String replaces,
        @Nullable LocalDate waitingUntil)
        implements LetterModel {

    /** One funder's part, in its own currency. */
    record Grant(String funder, String currency, Money asked, Money granted) {}
}
