package org.passerelle.ui.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Offer;
import org.passerelle.dossiers.BankDetails;

/**
 * What is awaited on a dossier that its stage alone does not tell, as far as its reader may know it.
 *
 * @param saidBy the end of the last term of its opinions and reviews; null where none is known, or all have passed
 * @param offer the last one that was made to it
 * @param bank how the bank details stand; empty while none came
 * @param appeals those that wait for an answer, the first lodged first
 */
public record DossierCourse(
        @Nullable Instant saidBy, @Nullable Offer offer, Optional<BankDetails.State> bank, List<Appeal> appeals) {

    /** Of which nothing is known beside its stage. */
    public static final DossierCourse NONE = new DossierCourse(null, null, Optional.empty(), List.of());

    public DossierCourse {
        appeals = List.copyOf(appeals);
    }
}
