package org.passerelle.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.TextKey;

/**
 * What a reviewer declares before reading anything of the content (domain.md §3.6, D10).
 *
 * @param noConflict that there is no interest in the dossier
 * @param undertaking to keep confidential what is read; needed once a call
 */
public record Acceptance(boolean noConflict, boolean undertaking) {

    /** Everything that may have to be declared. */
    public static Acceptance whole() {
        return new Acceptance(true, true);
    }

    /** @throws Refusal CONTENT with REQUIRED_FIELD for each declaration that is missing */
    void refuseIncomplete(boolean undertakingNeeded) {
        List<Finding> missing = new ArrayList<>();
        if (!noConflict) {
            missing.add(missing("invitation.noConflict", "noConflict"));
        }
        if (undertakingNeeded && !undertaking) {
            missing.add(missing("invitation.undertake", "undertaking"));
        }
        if (!missing.isEmpty()) {
            throw new Refusal(missing);
        }
    }

    private static Finding missing(String key, String place) {
        TextKey label = new TextKey(key);
        return Finding.blocking("REQUIRED_FIELD", place, Map.of("label", label, "labelEn", label));
    }
}
