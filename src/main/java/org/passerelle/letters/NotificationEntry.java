package org.passerelle.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.files.StoredFile;
import org.passerelle.shared.Finding;

/**
 * What an officer enters of a letter that was notified outside the service.
 *
 * @param on the day on which it was received
 * @param proof the postal receipt, the signed copy, the receipt of the e-mail
 */
public record NotificationEntry(Notification.@Nullable Mode mode, @Nullable LocalDate on, @Nullable StoredFile proof) {

    /**
     * What is to be mended: a way outside the service, a day between the one of the letter and today, a proof.
     *
     * @param sent the day from which the letter could be known
     */
    List<Finding> findings(LocalDate sent, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (mode == null || !mode.isEntered()) {
            findings.add(Finding.blocking("NOTIFIED_HOW", "mode", Map.of()));
        }
        if (on == null || on.isBefore(sent) || on.isAfter(today)) {
            findings.add(Finding.blocking("NOTIFIED_ON", "on", Map.of("from", sent, "until", today)));
        }
        if (proof == null) {
            findings.add(Finding.blocking("NOTIFIED_PROOF", "proof", Map.of()));
        }
        return findings;
    }
}
