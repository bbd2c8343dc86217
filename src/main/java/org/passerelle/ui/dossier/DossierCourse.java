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
 * @param appeals those of its applicant, answered or not, the first lodged first
 */
public record DossierCourse(
        @Nullable Instant saidBy, @Nullable Offer offer, Optional<BankDetails.State> bank, List<Appeal> appeals) {

    /** Of which nothing is known beside its stage. */
    public static final DossierCourse NONE = new DossierCourse(null, null, Optional.empty(), List.of());

    public DossierCourse {
        appeals = List.copyOf(appeals);
    }

    /** Those that were answered before a result was released, which they may have led to; all that are answered while there is none. */
    List<Appeal> answeredBefore(@Nullable Instant released) {
        return appeals.stream().filter(appeal -> isBefore(appeal, released)).toList();
    }

    /** Those that are still to be answered, or were answered later. */
    List<Appeal> appealsAfter(@Nullable Instant released) {
        return appeals.stream().filter(appeal -> !isBefore(appeal, released)).toList();
    }

    private static boolean isBefore(Appeal appeal, @Nullable Instant released) {
        Instant closed = appeal.closedAt();
        return closed != null && (released == null || closed.isBefore(released));
    }

    /** The appeal that was lodged last. */
    public Optional<Appeal> lastAppeal() {
        return appeals.isEmpty() ? Optional.empty() : Optional.of(appeals.get(appeals.size() - 1));
    }
}
