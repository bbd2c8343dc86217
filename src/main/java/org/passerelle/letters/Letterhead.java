package org.passerelle.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Language;

/**
 * What stands at the top of every letter.
 *
 * @param language the recipient's
 * @param service the service that issues it, as its call names it
 * @param recipient the lines of the address; empty for what is kept by the service
 * @param number the dossier's, where the letter is about one
 * @param date of issue, in the call's zone
 */
record Letterhead(
        Language language,
        String service,
        String contactEmail,
        @Nullable String contactPhone,
        List<String> recipient,
        String callCode,
        String callTitle,
        @Nullable String number,
        @Nullable String title,
        LocalDate date) {

    Letterhead {
        recipient = List.copyOf(recipient);
    }
}
