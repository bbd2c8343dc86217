package org.passerelle.awards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/**
 * What a signed decision is corrected by.
 *
 * @param ground on which it is withdrawn; null where its words are rectified
 * @param why written reasons, repeated in the letter; not where the decision was never known outside
 * @param paragraph the paragraph of reasons as it should have read, where it is rectified
 * @param conditions the conditions precedent as they should have read, where it is rectified
 */
public record Correction(@Nullable Ground ground, String why, LocalizedText paragraph, List<String> conditions) {

    private static final LocalizedText BLANK = new LocalizedText("", "");

    /** On what a decision may be taken back (CRPA L.242-1 to L.242-4). Words: {@code withdrawalGround.NAME}. */
    public enum Ground {
        /** It was unlawful; only in the four months after it was signed. */
        UNLAWFUL,
        /** The conditions of a grant were not respected; at any time. */
        CONDITIONS_NOT_MET,
        /** Its beneficiary asked for it; at any time. */
        ASKED_BY_BENEFICIARY
    }

    public Correction {
        why = why.strip();
        conditions = List.copyOf(conditions);
    }

    public static Correction withdrawing(Ground ground, String why) {
        return new Correction(ground, why, BLANK, List.of());
    }

    public static Correction rectifying(String why, LocalizedText paragraph, List<String> conditions) {
        return new Correction(null, why, paragraph, conditions);
    }

    public boolean withdraws() {
        return ground != null;
    }
}
