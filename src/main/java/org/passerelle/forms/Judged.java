package org.passerelle.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one answer.
 *
 * @param kept what to keep; null for nothing
 * @param code what is wrong with it, if anything
 * @param evidence the figures of the finding
 */
record Judged(@Nullable Object kept, @Nullable String code, Map<String, Object> evidence) {

    static Judged sound(@Nullable Object kept) {
        return new Judged(kept, null, Map.of());
    }

    static Judged missing() {
        return new Judged(null, "REQUIRED_FIELD", Map.of());
    }

    /** Wrong for a reason that has its own words in {@code finding.INVALID_VALUE}. */
    static Judged wrong(Object kept, Fault fault) {
        return new Judged(kept, "INVALID_VALUE", Map.of("reason", fault.name()));
    }

    static Judged wrong(Object kept, Fault fault, Object limit) {
        return new Judged(kept, "INVALID_VALUE", Map.of("reason", fault.name(), "limit", limit.toString()));
    }

    /** Why an answer is refused. */
    enum Fault {
        /** Fewer characters than the minimum. */
        TOO_SHORT,
        /** More characters than the maximum. */
        TOO_LONG,
        /** Not of the pattern; the field says which. */
        PATTERN,
        /** Not an address of e-mail. */
        EMAIL,
        /** Not a telephone number. */
        PHONE,
        /** Not a number. */
        NUMBER,
        /** More decimals than allowed. */
        DECIMALS,
        /** Not a multiple of the step. */
        STEP,
        /** Under the minimum. */
        TOO_SMALL,
        /** Over the maximum. */
        TOO_LARGE,
        /** Not a day. */
        DAY,
        /** Not an hour. */
        TIME,
        /** Not one of the options. */
        OPTION,
        /** More options or items than allowed. */
        TOO_MANY,
        /** Fewer items than asked. */
        TOO_FEW,
        /** No goal or target of the 2030 Agenda. */
        GOAL,
        /** Not a month on both sides. */
        MONTH,
        /** The end before the beginning. */
        ORDER,
        /** Outside what may be chosen. */
        BOUNDS,
        /** Outside the project, or not a quarter; of an activity. */
        QUARTER,
        /** Of another kind than asked, such as a list for a text. */
        KIND,
        /** Against a rule over several answers; the rule says which. */
        RULE
    }
}
