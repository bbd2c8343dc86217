package org.passerelle.reviews;

import java.util.List;
import java.util.Map;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.TextKey;

/** An act that says why, in words. */
final class RequiredReason {

    private RequiredReason() {}

    /**
     * @param place of the field
     * @param label the key of its label
     * @throws Refusal CONTENT with REQUIRED_FIELD where nothing is said
     */
    static void refuseBlank(String said, String place, String label) {
        if (said.isBlank()) {
            TextKey key = new TextKey(label);
            throw new Refusal(List.of(Finding.blocking("REQUIRED_FIELD", place, Map.of("label", key, "labelEn", key))));
        }
    }
}
