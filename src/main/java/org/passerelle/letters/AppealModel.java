package org.passerelle.letters;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That an appeal arrived, or what was answered to it.
 *
 * @param decision the number of the decision that it contests
 * @param lodgedAt in the call's zone
 * @param lodgedBy the legal representative who lodged it
 * @param silenceOn the last day of the two months; at its end silence has rejected it
 * @param outcome what was answered, in full words; absent in the receipt
 * @param rejected whether the decision stands, so that the court may be seized
 * @param reasons why
 * @param signatory who answered
 */
record AppealModel(
        LetterKind kind,
        Letterhead head,
        String decision,
        ZonedDateTime lodgedAt,
        String lodgedBy,
        LocalDate silenceOn,
        @Nullable String outcome,
        boolean rejected,
        String reasons,
        String signatory)
        implements LetterModel {}
